//! What to draw and how: a picture of the report becomes an SVG, a table and points to read out.
