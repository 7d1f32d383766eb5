//! What a byte is in each single-byte encoding, as far as guessing needs it: script, case, and how rare it is in bits.

use super::Encoding;

/// A byte as a character of an encoding.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Glyph {
    /// A letter.
    Letter {
        script: Script,
        is_capital: bool,
        /// The binary logarithm of how rarely it occurs among the letters of its language.
        bits: u32,
    },
    /// Anything else, and how rare it is among characters above ASCII.
    Sign(u32),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Script {
    Ascii,
    /// Latin letters above ASCII.
    Accented,
    Cyrillic,
    Arabic,
}

const USUAL_SIGN: Glyph = Glyph::Sign(6);
const RARE_SIGN: Glyph = Glyph::Sign(10);
/// No character at all, or a control character.
const NOTHING: Glyph = Glyph::Sign(20);

/// The byte under `encoding`.
pub(super) fn glyph(byte: u8, encoding: Encoding) -> Glyph {
    if byte.is_ascii_alphabetic() {
        return Glyph::Letter {
            script: Script::Ascii,
            is_capital: byte.is_ascii_uppercase(),
            bits: 0,
        };
    }
    if byte.is_ascii() {
        return Glyph::Sign(0);
    }
    match encoding {
        Encoding::Windows1251 => windows_1251(byte),
        Encoding::Windows1256 => windows_1256(byte),
        Encoding::Ibm866 => ibm866(byte),
        Encoding::Koi8R => koi8_r(byte),
        _ => windows_1252(byte),
    }
}

/// Bits of а…я in the order of the alphabet, counted in this app's Russian texts.
const RUSSIAN: &[u8; 32] = b"\x04\x06\x05\x06\x05\x03\x07\x06\x04\x07\x05\x04\x05\x04\x03\x05\x04\x04\x04\x05\x09\x07\x07\x06\x07\x09\x0a\x06\x06\x08\x08\x06";
/// ё, which many write as е.
const YO: u8 = 8;

fn russian(place: u8, is_capital: bool) -> Glyph {
    let bits = RUSSIAN.get(usize::from(place)).copied().unwrap_or(YO);
    Glyph::Letter {
        script: Script::Cyrillic,
        is_capital,
        bits: u32::from(bits),
    }
}

fn windows_1251(byte: u8) -> Glyph {
    match byte {
        0xC0..=0xDF => russian(byte - 0xC0, true),
        0xE0..=0xFF => russian(byte - 0xE0, false),
        0xA8 => russian(32, true),
        0xB8 => russian(32, false),
        0x98 => NOTHING,
        // Quotes, dashes, ellipsis, euro, no-break space, guillemets, №.
        0x85 | 0x88 | 0x91..=0x97 | 0xA0 | 0xAB | 0xB0 | 0xB9 | 0xBB => USUAL_SIGN,
        _ => RARE_SIGN,
    }
}

fn ibm866(byte: u8) -> Glyph {
    match byte {
        0x80..=0x9F => russian(byte - 0x80, true),
        0xA0..=0xAF => russian(byte - 0xA0, false),
        0xE0..=0xEF => russian(byte - 0xE0 + 16, false),
        0xF0 => russian(32, true),
        0xF1 => russian(32, false),
        0xF8 | 0xFC | 0xFF => USUAL_SIGN,
        _ => RARE_SIGN,
    }
}

/// The places in the alphabet of the letters from 0xC0 (small) and 0xE0 (capital): ю а б ц д е ф г х и й к л м н о п я р с т у ж в ь ы з ш э щ ч ъ.
const KOI8: &[u8; 32] = b"\x1e\x00\x01\x16\x04\x05\x14\x03\x15\x08\x09\x0a\x0b\x0c\x0d\x0e\x0f\x1f\x10\x11\x12\x13\x06\x02\x1c\x1b\x07\x18\x1d\x19\x17\x1a";

fn koi8_r(byte: u8) -> Glyph {
    let place = |first: u8| {
        let place = KOI8.get(usize::from(byte - first)).copied();
        place.unwrap_or(32)
    };
    match byte {
        0xC0..=0xDF => russian(place(0xC0), false),
        0xE0..=0xFF => russian(place(0xE0), true),
        0xA3 => russian(32, false),
        0xB3 => russian(32, true),
        0x9A | 0x9C => USUAL_SIGN,
        _ => RARE_SIGN,
    }
}

fn accented(byte: u8, extra: u32) -> Glyph {
    let is_capital = matches!(byte, 0x8A | 0x8C | 0x8E | 0x9F | 0xC0..=0xDE);
    // à á ã ä ç è é ê í ñ ó ö ü and their capitals, and ß.
    let bits = match byte | 0x20 {
        0xE0 | 0xE1 | 0xE3 | 0xE4 | 0xE7..=0xEA | 0xED | 0xF1 | 0xF3 | 0xF6 | 0xFC => 5,
        _ if byte == 0xDF => 5,
        0xE2 | 0xE5 | 0xE6 | 0xEB | 0xEE | 0xEF | 0xF4 | 0xF5 | 0xF8..=0xFB => 6,
        _ => 9,
    };
    Glyph::Letter {
        script: Script::Accented,
        is_capital,
        bits: bits + extra,
    }
}

fn windows_1252(byte: u8) -> Glyph {
    match byte {
        0x81 | 0x8D | 0x8F | 0x90 | 0x9D => NOTHING,
        // The euro sign stands alone, as a letter hardly does.
        0x80 => Glyph::Sign(3),
        0xD7 | 0xF7 => RARE_SIGN,
        0x8A | 0x8C | 0x8E | 0x9A | 0x9C | 0x9E | 0x9F | 0xC0..=0xFF => accented(byte, 0),
        0x85 | 0x91..=0x97 | 0xA0 | 0xA3 | 0xA9 | 0xAB | 0xAE | 0xB0 | 0xBB => USUAL_SIGN,
        _ => RARE_SIGN,
    }
}

/// Bits of the Arabic letters from 0xC0 to 0xED, counted in this app's Persian texts; 0: a Latin letter or a sign.
const PERSIAN: &[u8; 46] = b"\x0c\x09\x07\x08\x09\x0a\x08\x03\x04\x0b\x04\x09\x06\x07\x06\x04\x08\x04\x05\x05\x05\x08\x08\x00\x07\x09\x06\x08\x09\x06\x07\x05\x00\x06\x00\x04\x04\x04\x04\x00\x00\x00\x00\x00\x05\x03";

fn windows_1256(byte: u8) -> Glyph {
    let letter = |bits| Glyph::Letter {
        script: Script::Arabic,
        is_capital: false,
        bits,
    };
    let listed = byte
        .checked_sub(0xC0)
        .and_then(|place| PERSIAN.get(usize::from(place)));
    match (byte, listed.copied().unwrap_or(0)) {
        (_, bits) if bits > 0 => letter(u32::from(bits)),
        // پ چ ژ گ ک, then letters of Urdu.
        (0x81, _) => letter(7),
        (0x8D, _) => letter(8),
        (0x8E, _) => letter(9),
        (0x90, _) => letter(6),
        (0x98, _) => letter(5),
        (0x8A | 0x8F | 0x9A | 0x9F | 0xAA | 0xFF, _) => letter(11),
        // Comma, semicolon, question mark, joiners, quotes, dashes, no-break space, guillemets.
        (0x80 | 0x85 | 0x91..=0x97 | 0x9D | 0x9E | 0xA0 | 0xA1 | 0xAB | 0xBA | 0xBB | 0xBF, _) => {
            USUAL_SIGN
        }
        // Marks of vowels, and of the direction.
        (0xF0..=0xF3 | 0xF5 | 0xF6 | 0xF8 | 0xFA | 0xFD | 0xFE, _) => Glyph::Sign(8),
        (0xD7 | 0xF7, _) => RARE_SIGN,
        // The accented letters of French, likelier in a Western text.
        (0x8C | 0x9C | 0xE0..=0xFC, _) => accented(byte, 1),
        _ => RARE_SIGN,
    }
}
