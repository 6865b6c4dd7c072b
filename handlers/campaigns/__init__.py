"""From a plan's file to a live campaign: reading, correcting, launching."""
