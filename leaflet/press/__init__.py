"""From proven pages to sheets: imposition, copies on one sheet, and what a print shop is told."""
