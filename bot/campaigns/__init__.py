"""What a campaign is: periods, deadlines, quotas, required papers, its life."""
