"""What the assistant knows and decides; it never imports Telegram."""
