"""Who is given what to do, with whom, until when."""
