"""A CSV file of recipients to rows, with every fault at its line; what is in a cell is never repeated in a fault."""
