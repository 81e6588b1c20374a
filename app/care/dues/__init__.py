"""Who is due: from the facts of the client file, by the steps of a plan, as far as it is written down."""
