"""The sample office that the playground starts with."""
