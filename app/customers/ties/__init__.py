"""Who knows whom: referrals, relations, households, and customers who could do business."""
