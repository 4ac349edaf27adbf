"""Writers of answers: one that quotes, and one that lets a language model word what is proven."""
