"""What a person learnt of a customer, said in one sentence: read by rules, proposed, and kept when accepted."""
