//! Which encoding the bytes of a text are in: told by marks, by what is legal, and by how often letters occur.

mod decoder;
mod glyph;
mod upper;

pub use decoder::{decode, mark};

use glyph::{glyph, Glyph, Script};
use serde::{Deserialize, Serialize};

/// An encoding in which tables of Persian, Russian and West European offices come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Encoding {
    /// UTF-8, with or without its mark.
    Utf8,
    /// UTF-16 with the low byte first, as Excel saves “Unicode text”.
    Utf16Le,
    /// UTF-16 with the high byte first.
    Utf16Be,
    /// West European, of Windows.
    Windows1252,
    /// Cyrillic, of Windows.
    Windows1251,
    /// Arabic and Persian, of Windows.
    Windows1256,
    /// Cyrillic, of DOS and of bank exports.
    Ibm866,
    /// Russian, of old mail and Unix.
    Koi8R,
}

impl Encoding {
    /// Every encoding; of two single-byte ones that explain a text equally well, the first is taken.
    pub const ALL: [Self; 8] = [
        Self::Utf8,
        Self::Utf16Le,
        Self::Utf16Be,
        Self::Windows1252,
        Self::Windows1251,
        Self::Windows1256,
        Self::Ibm866,
        Self::Koi8R,
    ];

    /// The label under which a browser's `TextDecoder` knows it.
    pub fn label(self) -> &'static str {
        match self {
            Self::Utf8 => "utf-8",
            Self::Utf16Le => "utf-16le",
            Self::Utf16Be => "utf-16be",
            Self::Windows1252 => "windows-1252",
            Self::Windows1251 => "windows-1251",
            Self::Windows1256 => "windows-1256",
            Self::Ibm866 => "ibm866",
            Self::Koi8R => "koi8-r",
        }
    }

    /// The encoding with this label.
    pub fn from_label(label: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|this| this.label() == label)
    }
}

/// How much speaks for a guess.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Sureness {
    /// Another encoding explains the bytes nearly as well: worth asking.
    Open,
    /// The letters speak clearly for it.
    Likely,
    /// A mark, or bytes that hardly any other encoding could have.
    Certain,
}

/// An encoding, and how much speaks for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Guess {
    /// The likeliest encoding.
    pub encoding: Encoding,
    /// How much speaks for it.
    pub sureness: Sureness,
}

/// How much of a text is looked at.
pub const SAMPLE_BYTES: usize = 1 << 16;

/// Bits by which a single-byte encoding must beat the next to be likely: a thousand to one.
const CLEAR_BITS: u32 = 10;

/// The encoding of a text, from its first bytes; a character that the end of the sample cuts does no harm.
///
/// In this order: a byte order mark; valid UTF-8, which plain ASCII is too; the zero bytes or the high bytes that only UTF-16
/// has at every second place; UTF-8 with a few damaged places; else the single-byte encoding under which the letters above
/// ASCII are the likeliest: frequent letters of its language, no letters of two scripts in a word, no capital after a small
/// one.
pub fn detect(bytes: &[u8]) -> Guess {
    let certain = |encoding| Guess {
        encoding,
        sureness: Sureness::Certain,
    };
    if bytes.starts_with(&[0xEF, 0xBB, 0xBF]) {
        return certain(Encoding::Utf8);
    }
    if bytes.starts_with(&[0xFF, 0xFE]) {
        return certain(Encoding::Utf16Le);
    }
    if bytes.starts_with(&[0xFE, 0xFF]) {
        return certain(Encoding::Utf16Be);
    }
    let sample = bytes.get(..SAMPLE_BYTES).unwrap_or(bytes);
    if let Some(wide) = utf16(sample) {
        return wide;
    }
    match utf8(sample) {
        Some(sureness) => Guess {
            encoding: Encoding::Utf8,
            sureness,
        },
        None => single_byte(sample),
    }
}

fn byte(bytes: &[u8], at: usize) -> u8 {
    bytes.get(at).copied().unwrap_or(0)
}

/// How surely this is UTF-8, `None` where it is not.
fn utf8(sample: &[u8]) -> Option<Sureness> {
    let (mut rest, mut damaged, mut long) = (sample, 0, 0);
    loop {
        let error = match std::str::from_utf8(rest) {
            Ok(text) => {
                long += beyond_ascii(text);
                break;
            }
            Err(error) => error,
        };
        let (good, bad) = rest.split_at_checked(error.valid_up_to())?;
        long += std::str::from_utf8(good).map_or(0, beyond_ascii);
        let Some(length) = error.error_len() else {
            // Cut by the end of the sample; but a lone byte at the end of a short text is a letter of another encoding.
            if long == 0 && sample.len() < SAMPLE_BYTES {
                return None;
            }
            break;
        };
        damaged += 1;
        rest = bad.get(length..)?;
    }
    // Letters of two bytes come about by chance once in a few; twenty to each damaged place do not.
    match damaged {
        0 => Some(Sureness::Certain),
        _ if damaged * 20 <= long => Some(Sureness::Likely),
        _ => None,
    }
}

fn beyond_ascii(text: &str) -> usize {
    text.chars().filter(|c| !c.is_ascii()).count()
}

/// UTF-16 without a mark: nearly all pairs of bytes are characters of our languages in one order, and few are in the other.
fn utf16(sample: &[u8]) -> Option<Guess> {
    let pairs = sample.len() / 2;
    // No other text holds zeros or the control characters that begin Cyrillic and Arabic letters.
    let telling = sample.iter().filter(|b| matches!(b, 0 | 4 | 6)).count();
    if telling * 3 < pairs || pairs == 0 {
        return None;
    }
    let plausible = |join: fn([u8; 2]) -> u16| {
        let units = sample.chunks_exact(2);
        let units = units.map(|pair| join([byte(pair, 0), byte(pair, 1)]));
        units.filter(|unit| is_usual(*unit)).count()
    };
    let (little, big) = (plausible(u16::from_le_bytes), plausible(u16::from_be_bytes));
    let (encoding, most, least) = match little >= big {
        true => (Encoding::Utf16Le, little, big),
        false => (Encoding::Utf16Be, big, little),
    };
    if most * 10 < pairs * 9 || most < least * 2 {
        return None;
    }
    let sureness = match most == pairs && pairs >= 4 {
        true => Sureness::Certain,
        false => Sureness::Likely,
    };
    Some(Guess { encoding, sureness })
}

/// Whether a unit of UTF-16 is a usual character of our languages.
fn is_usual(unit: u16) -> bool {
    matches!(unit, 9 | 10 | 13 | 0x20..=0x7e | 0xa0..=0x17f | 0x401..=0x45f | 0x60c..=0x6f9 | 0x200b..=0x206f | 0x20a0..=0x20c0 | 0x2116 | 0x2212 | 0xfdfc)
}

/// The single-byte encoding under which the bytes above ASCII are the likeliest.
fn single_byte(sample: &[u8]) -> Guess {
    let (mut best, mut next) = ((Encoding::Windows1252, u32::MAX), u32::MAX);
    for encoding in Encoding::ALL.into_iter().skip(3) {
        let cost = cost(sample, encoding);
        if cost < best.1 {
            (next, best) = (best.1, (encoding, cost));
        } else {
            next = next.min(cost);
        }
    }
    let sureness = match next - best.1 >= CLEAR_BITS {
        true => Sureness::Likely,
        false => Sureness::Open,
    };
    Guess {
        encoding: best.0,
        sureness,
    }
}

/// How unlikely the bytes above ASCII are as a text in `encoding`, in bits.
fn cost(sample: &[u8], encoding: Encoding) -> u32 {
    let mut before = Glyph::Sign(0);
    let mut total: u32 = 0;
    for byte in sample {
        let this = glyph(*byte, encoding);
        let alone = match this {
            Glyph::Letter { .. } if byte.is_ascii() => 0,
            Glyph::Letter {
                bits, is_capital, ..
            } => bits + u32::from(is_capital),
            Glyph::Sign(bits) => bits,
        };
        total = total.saturating_add(alone + beside(before, this));
        before = this;
    }
    total
}

/// What it adds that two characters stand side by side, in bits.
fn beside(before: Glyph, this: Glyph) -> u32 {
    // Signs seldom come in rows, apart from those of ASCII, which cost nothing.
    if let (Glyph::Sign(1..), Glyph::Sign(1..)) = (before, this) {
        return 3;
    }
    let (
        Glyph::Letter {
            script: left,
            is_capital: was_capital,
            ..
        },
        Glyph::Letter {
            script: right,
            is_capital,
            ..
        },
    ) = (before, this)
    else {
        return 0;
    };
    let turned = if is_capital && !was_capital { 5 } else { 0 };
    match (left, right) {
        (Script::Ascii, Script::Ascii) => 0,
        (Script::Accented, Script::Accented) => 4 + turned,
        (Script::Ascii | Script::Accented, Script::Ascii | Script::Accented) => {
            // A capital I after an accented letter says nothing about that letter's encoding.
            if right == Script::Accented {
                turned
            } else {
                0
            }
        }
        (Script::Cyrillic, Script::Cyrillic) => turned + u32::from(is_capital),
        (Script::Arabic, Script::Arabic) => 0,
        _ => 6,
    }
}

#[cfg(test)]
mod tests;
