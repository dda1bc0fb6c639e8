"""A card as accessible HTML and as plain text, both written from the same nodes, made from the same model as the print."""
