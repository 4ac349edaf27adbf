"""What a document says of itself and of others: letterhead, closing, validity, references."""
