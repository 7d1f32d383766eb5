//! The last touch on what plotters wrote: tenths become pixels, inks become paints, text gets its direction; and the form for a file.

use super::ink::{Ink, Paint, Stroke, Theme};

/// The fonts of a downloaded picture, which has no page to inherit from.
const FONTS: &str =
    "Vazirmatn, system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif";

/// The picture for the page, from what plotters wrote: one element a line, attributes in double quotes.
pub fn finish(raw: &str) -> String {
    let mut out = String::with_capacity(raw.len());
    for line in raw.lines() {
        if line.starts_with("<text") {
            element(line, &mut out);
        } else if line.starts_with('<') {
            element(line, &mut out);
            out.push('\n');
        } else {
            out.push_str(line);
        }
    }
    out
}

/// The same picture for a file: concrete colours, fonts, a ground and a header.
pub fn standalone(svg: &str, theme: Theme) -> String {
    let mut out = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    let ground = Paint::Surface.concrete(theme);
    match svg.split_once('\n') {
        Some((head, body)) => {
            out.push_str(head);
            out.push_str("\n<rect width=\"100%\" height=\"100%\" fill=\"");
            out.push_str(ground);
            out.push_str("\"/>\n");
            out.push_str(body);
        }
        None => out.push_str(svg),
    }
    for paint in Paint::all() {
        out = out.replace(&paint.variable(), paint.concrete(theme));
    }
    out.replace(
        "font-family=\"inherit\"",
        &format!("font-family=\"{FONTS}\""),
    )
}

/// Copies one tag, attribute by attribute.
fn element(line: &str, out: &mut String) {
    let name_end = line.find([' ', '>']).unwrap_or(line.len());
    let (name, mut rest) = line.split_at(name_end);
    out.push_str(name);
    while let Some((attribute, after)) = rest.split_once("=\"") {
        let Some((value, tail)) = after.split_once('"') else {
            break;
        };
        write_attribute(attribute.trim_start(), value, out);
        rest = tail;
    }
    match name {
        "<svg" => out.push_str(" direction=\"ltr\" font-family=\"inherit\" font-size=\"13\""),
        "<text" => out.push_str(" unicode-bidi=\"plaintext\" direction=\"ltr\""),
        _ => {}
    }
    out.push_str(rest);
}

fn write_attribute(name: &str, value: &str, out: &mut String) {
    match (name, value) {
        // What every element would say anyway; `stroke-width` of 0 belongs to shapes that are only filled.
        ("opacity", _)
        | ("font-family" | "font-size", _)
        | ("stroke", "none")
        | ("stroke-width", "0") => {}
        ("fill" | "stroke", _) => match Ink::from_hex(value) {
            Some(ink) => write_ink(name, ink, out),
            None => push(name, value, out),
        },
        ("dy", _) => push(name, "0.35em", out),
        ("font-weight", _) => push(name, "600", out),
        ("text-anchor" | "xmlns", _) => push(name, value, out),
        _ => push(name, &pixels(value), out),
    }
}

fn push(name: &str, value: &str, out: &mut String) {
    for part in [" ", name, "=\"", value, "\""] {
        out.push_str(part);
    }
}

fn write_ink(name: &str, Ink(paint, stroke): Ink, out: &mut String) {
    push(name, &paint.variable(), out);
    if stroke == Stroke::Halo {
        push("stroke", &Paint::Surface.variable(), out);
        push("stroke-width", "3", out);
        push("paint-order", "stroke", out);
    }
    if name == "stroke" || stroke == Stroke::Halo {
        push("stroke-linejoin", "round", out);
    }
    match stroke {
        Stroke::Dashed => push("stroke-dasharray", "7 4", out),
        Stroke::Dotted => {
            push("stroke-linecap", "round", out);
            push("stroke-dasharray", "0.1 4", out);
        }
        Stroke::Round => push("stroke-linecap", "round", out),
        Stroke::Solid | Stroke::Halo => {}
    }
}

/// Numbers in tenths, separated by spaces or commas, as pixels.
fn pixels(tenths: &str) -> String {
    let mut out = String::with_capacity(tenths.len());
    for piece in tenths.trim_end().split_inclusive([' ', ',']) {
        let number = piece.trim_end_matches([' ', ',']);
        let separator = piece.get(number.len()..).unwrap_or_default();
        match number.parse::<i64>() {
            Ok(value) => push_tenths(value, &mut out),
            Err(_) => out.push_str(number),
        }
        out.push_str(separator);
    }
    out
}

fn push_tenths(value: i64, out: &mut String) {
    if value < 0 {
        out.push('-');
    }
    let size = value.unsigned_abs();
    out.push_str(&(size / 10).to_string());
    if size % 10 != 0 {
        out.push('.');
        out.push_str(&(size % 10).to_string());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(raw: &str, expected: &str) {
        assert_eq!(finish(raw), expected);
    }

    #[test]
    fn plotters_output_becomes_ours() {
        check(
            "<svg width=\"3600\" viewBox=\"0 0 3600 2405\" xmlns=\"http://www.w3.org/2000/svg\">\n</svg>\n",
            "<svg width=\"360\" viewBox=\"0 0 360 240.5\" xmlns=\"http://www.w3.org/2000/svg\" direction=\"ltr\" font-family=\"inherit\" font-size=\"13\">\n</svg>\n",
        );
        check(
            "<polyline fill=\"none\" opacity=\"1\" stroke=\"#0000C5\" stroke-width=\"20\" points=\"-5,10 12,105 \"/>",
            "<polyline fill=\"none\" stroke=\"var(--chart-1, #0b6b6b)\" stroke-linejoin=\"round\" stroke-width=\"2\" points=\"-0.5,1 1.2,10.5\"/>\n",
        );
        check(
            "<text x=\"10\" y=\"20\" dy=\"0.5ex\" font-family=\"inherit\" fill=\"#0600C5\">\na &amp; b\n</text>\n",
            "<text x=\"1\" y=\"2\" dy=\"0.35em\" fill=\"var(--chart-text, #3d3c38)\" unicode-bidi=\"plaintext\" direction=\"ltr\">a &amp; b</text>\n",
        );
    }

    #[test]
    fn a_file_stands_alone() {
        let file = standalone(
            &finish("<svg width=\"10\">\n<rect fill=\"#0000C5\"/>\n</svg>\n"),
            Theme::Dark,
        );
        assert!(file.starts_with("<?xml") && file.contains("#5ec4bf") && file.contains("#16191b"));
        assert!(!file.contains("var(") && !file.contains("inherit"));
    }
}
