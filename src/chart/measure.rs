//! How wide a text will be, near enough to keep it inside the picture, and how to keep labels from touching.

/// The estimated width of `text` in pixels at a font size of `size`, rather too wide than too narrow: no font is at hand here.
pub fn width(text: &str, size: f64) -> f64 {
    size * text.chars().map(advance).sum::<f64>()
}

/// The advance of a character in ems, averaged over common sans-serif fonts.
fn advance(c: char) -> f64 {
    match c {
        '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => 0.0,
        '\u{202f}' => 0.2,
        ' ' | '\u{a0}' | '.' | ',' | ':' | ';' | '\'' | '|' | 'i' | 'j' | 'l' | 'I' | '٬' | '٫' => {
            0.31
        }
        't' | 'f' | 'r' | '(' | ')' | '-' | '/' => 0.4,
        'm' | 'w' | 'M' | 'W' | '%' | '—' | 'ж' | 'ш' | 'щ' | 'ю' | 'ы' | 'м' | 'ф' | 'Ж' | 'Ш'
        | 'Щ' | 'Ю' | 'М' | '٪' => 0.88,
        '−' => 0.84,
        'A'..='Z' | 'А'..='Я' => 0.7,
        'а'..='я' | 'ё' => 0.58,
        'ا' | 'آ' | 'أ' | 'إ' | 'ل' | 'ر' | 'ز' | 'ژ' | 'د' | 'ذ' | 'و' | '۱' => 0.4,
        'س' | 'ش' | 'ص' | 'ض' => 0.8,
        _ => 0.58,
    }
}

/// Centres for labels of the given `(centre, width)`, moved as little as needed so that they keep `gap` and stay in `low..high`.
/// Where they do not all fit, those at the end keep their place inside and the others overlap.
pub fn spread(labels: &[(f64, f64)], gap: f64, low: f64, high: f64) -> Vec<f64> {
    let mut edge = low;
    let mut centres: Vec<f64> = labels
        .iter()
        .map(|(centre, width)| {
            let at = centre.max(edge + width / 2.0);
            edge = at + width / 2.0 + gap;
            at
        })
        .collect();
    let mut edge = high;
    for (centre, (_, width)) in centres.iter_mut().zip(labels).rev() {
        *centre = centre.min(edge - width / 2.0);
        edge = *centre - width / 2.0 - gap;
    }
    centres
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(labels: &[(f64, f64)], expected: &[f64]) {
        assert_eq!(spread(labels, 10.0, 0.0, 300.0), expected);
    }

    #[test]
    fn labels_keep_their_distance() {
        check(&[(50.0, 40.0), (150.0, 40.0)], &[50.0, 150.0]);
        check(&[(50.0, 40.0), (60.0, 40.0)], &[50.0, 100.0]);
        check(&[(0.0, 40.0), (300.0, 40.0)], &[20.0, 280.0]);
        check(&[(280.0, 60.0), (295.0, 60.0)], &[200.0, 270.0]);
    }

    #[test]
    fn widths_grow_with_text_and_size() {
        assert!(width("Detractors", 13.0) > width("Detract", 13.0));
        assert!((width("م", 26.0) - 2.0 * width("م", 13.0)).abs() < 1e-9);
        assert!(width("می\u{200c}ماند", 13.0) - width("میماند", 13.0) < 1e-9);
    }
}
