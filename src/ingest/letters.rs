//! Characters that mean the same brought to one form: digits, Persian letters typed on Arabic keyboards, invisible marks.

/// Marks that show nothing: direction, joiners, soft hyphen, byte order mark.
pub(crate) fn is_mark(c: char) -> bool {
    matches!(
        c,
        '\u{ad}'
            | '\u{61c}'
            | '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2060}'
            | '\u{2066}'..='\u{2069}'
            | '\u{feff}'
    )
}

/// Persian and Arabic-Indic digits as ASCII; everything else as it is.
pub(crate) fn ascii_digit(c: char) -> char {
    let zero = match c {
        '۰'..='۹' => '۰',
        '٠'..='٩' => '٠',
        _ => return c,
    };
    let value = u32::from(c) - u32::from(zero);
    char::from_digit(value, 10).unwrap_or(c)
}

/// Bytes that [`folded`] has room for.
pub(crate) const FOLDED: usize = 24;

/// The bytes with Persian and Arabic-Indic digits as ASCII; `None` where there is anything else beyond ASCII, or too much of it.
#[cfg_attr(tuned, optimize(speed))]
pub(crate) fn folded<'a>(bytes: &'a [u8], room: &'a mut [u8; FOLDED]) -> Option<&'a [u8]> {
    if bytes.is_ascii() {
        return (bytes.len() <= FOLDED).then_some(bytes);
    }
    let (mut rest, mut length) = (bytes, 0);
    loop {
        let byte;
        (byte, rest) = match rest {
            [] => return room.get(..length),
            [0xDB, low @ 0xB0..=0xB9, rest @ ..] => (low - 0xB0 + b'0', rest),
            [0xD9, low @ 0xA0..=0xA9, rest @ ..] => (low - 0xA0 + b'0', rest),
            [byte, rest @ ..] if byte.is_ascii() => (*byte, rest),
            _ => return None,
        };
        *room.get_mut(length)? = byte;
        length += 1;
    }
}

/// Arabic yeh and kaf as the Persian ones; everything else as it is.
pub(crate) fn one_letter(c: char) -> char {
    match c {
        'ي' | 'ى' => 'ی',
        'ك' => 'ک',
        _ => c,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_script_has_its_digits() {
        for (zero, nine) in [('0', '9'), ('۰', '۹'), ('٠', '٩')] {
            assert_eq!((ascii_digit(zero), ascii_digit(nine)), ('0', '9'));
        }
        assert_eq!(ascii_digit('x'), 'x');
    }

    #[test]
    fn digits_are_folded_in_bytes_as_in_characters() {
        for text in [
            "",
            "1403/01/05",
            "۱۴۰۳/۰۱/۰۵",
            "٣٠٠٠",
            "-۵.٢",
            "۱۲۳۴۵۶۷۸۹۰۱۲۳۴۵۶۷۸۹۰۱۲۳۴",
        ] {
            let chars: String = text.chars().map(ascii_digit).collect();
            assert_eq!(
                folded(text.as_bytes(), &mut [0; FOLDED]),
                Some(chars.as_bytes())
            );
        }
        for text in [
            "۵٫۵",
            "é",
            "\u{200f}1",
            "۱۲۳۴۵۶۷۸۹۰۱۲۳۴۵۶۷۸۹۰۱۲۳۴۵",
            "1234567890123456789012345",
        ] {
            assert_eq!(folded(text.as_bytes(), &mut [0; FOLDED]), None, "{text}");
        }
    }

    #[test]
    fn letters_of_both_keyboards_agree() {
        let folded: String = "علي كاظمى".chars().map(one_letter).collect();
        assert_eq!(folded, "علی کاظمی");
    }
}
