"""The log of contacts (沟通记录) and the promises made in them."""
