//! Guesses over a grid of encodings, languages and sizes. The bytes are made by the crate `encoding_rs`.

use super::*;
use proptest::prelude::*;

const RUSSIAN: &str = "Клиент;Дата заказа;Сумма, руб.\nИванов Пётр;05.01.2024;1 250,00\nООО «Ромашка»;06.01.2024;300\n\
    Сидорова Анна;7 января 2024;99,90\nЖуков;возврат;-15\nШестакова Юлия;08.01.2024;720\nЩербаков;оплата картой;48\n";
const PERSIAN: &str =
    "مشتري,تاريخ سفارش,مبلغ\nعلي کريمي,1403/01/15,125000\nزهرا محمدي,1403/01/16,98000\n\
    شرکت پارس گستر,1403/02/01,4500000\nرضا چگيني,برگشتي,0\nفاطمه ژاله,1403/02/03,77000\n";
const WESTERN: &str = "Customer;City;Amount\nJosé Núñez;Málaga;€12.50\nMüller GmbH;Köln;7\nZoë’s café – déjà vu;Besançon;£9\n\
    François Lefèvre;Orléans;3\nÅsa Öberg;Växjö;4\nJoão;São Paulo;8\n";
const ENGLISH: &str = "customer,date,amount\nalice,2024-01-05,12.50\nbob,2024-01-06,8\n";

/// The text of all bytes at once, without a mark.
fn decode(bytes: &[u8], encoding: Encoding) -> String {
    let bytes = bytes.strip_prefix(mark(encoding)).unwrap_or(bytes);
    let mut text = Vec::new();
    assert_eq!(super::decode(bytes, encoding, true, &mut text), bytes.len());
    String::from_utf8(text).unwrap()
}

fn bytes_of(text: &str, encoding: Encoding) -> Vec<u8> {
    let wide = |join: fn(u16) -> [u8; 2]| text.encode_utf16().flat_map(join).collect();
    match encoding {
        Encoding::Utf8 => text.as_bytes().to_vec(),
        Encoding::Utf16Le => wide(u16::to_le_bytes),
        Encoding::Utf16Be => wide(u16::to_be_bytes),
        _ => {
            let known = encoding_rs::Encoding::for_label(encoding.label().as_bytes()).unwrap();
            let (bytes, _, lossy) = known.encode(text);
            assert!(!lossy, "{text:?} in {encoding:?}");
            bytes.into_owned()
        }
    }
}

/// A header or two words, a few rows, and many rows.
fn sizes(text: &str) -> [String; 3] {
    let header: String = text.lines().take(2).collect::<Vec<_>>().join("\n");
    [header, text.to_owned(), text.repeat(400)]
}

#[track_caller]
fn check(text: &str, encoding: Encoding) {
    let bytes = bytes_of(text, encoding);
    let guess = detect(&bytes);
    let start: String = text.chars().take(40).collect();
    assert_eq!(guess.encoding, encoding, "{start:?}, {} bytes", bytes.len());
    // A cut in the middle of a character does no harm.
    if bytes.len() > 60 {
        for cut in 1..4 {
            let guess = detect(&bytes[..bytes.len() - cut]);
            assert_eq!(guess.encoding, encoding, "{start:?} without {cut} bytes");
        }
    }
}

#[test]
fn every_encoding_language_and_size() {
    let unicode = [Encoding::Utf8, Encoding::Utf16Le, Encoding::Utf16Be];
    let russian = [Encoding::Windows1251, Encoding::Koi8R, Encoding::Ibm866];
    // IBM866 and KOI8-R have no guillemets.
    let plain_russian = RUSSIAN.replace(['«', '»'], "");
    for text in sizes(&plain_russian) {
        unicode
            .iter()
            .chain(&russian)
            .for_each(|e| check(&text, *e));
    }
    for text in sizes(RUSSIAN) {
        check(&text, Encoding::Windows1251);
    }
    for text in sizes(PERSIAN) {
        unicode.iter().for_each(|e| check(&text, *e));
        check(&text, Encoding::Windows1256);
    }
    for text in sizes(WESTERN) {
        unicode.iter().for_each(|e| check(&text, *e));
        check(&text, Encoding::Windows1252);
    }
    for text in sizes(ENGLISH) {
        unicode.iter().for_each(|e| check(&text, *e));
    }
}

#[test]
fn single_words() {
    for word in [
        "клиент",
        "Сумма",
        "ДАТА",
        "Заказ;Покупатель",
        "оценка",
        "Тариф",
        "имя",
        "Москва",
    ] {
        for encoding in [Encoding::Windows1251, Encoding::Koi8R, Encoding::Ibm866] {
            check(word, encoding);
        }
    }
    for word in [
        "مشتري",
        "تاريخ",
        "مبلغ",
        "امتياز",
        "تهران",
        "شناسه مشتري",
        "نام",
    ] {
        check(word, Encoding::Windows1256);
    }
    for word in [
        "café",
        "Müller",
        "señor",
        "Größe",
        "don’t",
        "price £5",
        "naïve",
        "façade",
        "Åsa",
        "100 €",
    ] {
        check(word, Encoding::Windows1252);
    }
}

#[test]
fn marks_settle_it() {
    for (mark, encoding) in [
        (&b"\xEF\xBB\xBF"[..], Encoding::Utf8),
        (b"\xFF\xFE", Encoding::Utf16Le),
        (b"\xFE\xFF", Encoding::Utf16Be),
    ] {
        for text in ["", "a,b\n1,2", "клиент", "مشتری"] {
            let bytes = [mark, &bytes_of(text, encoding)].concat();
            let expected = Guess {
                encoding,
                sureness: Sureness::Certain,
            };
            assert_eq!(detect(&bytes), expected);
            assert_eq!(decode(&bytes, encoding), text);
        }
    }
}

#[test]
fn how_sure() {
    let sureness = |text: &str, encoding| detect(&bytes_of(text, encoding)).sureness;
    assert_eq!(sureness(ENGLISH, Encoding::Utf8), Sureness::Certain);
    assert_eq!(sureness(RUSSIAN, Encoding::Utf8), Sureness::Certain);
    assert_eq!(sureness(PERSIAN, Encoding::Utf16Le), Sureness::Certain);
    assert_eq!(sureness(RUSSIAN, Encoding::Windows1251), Sureness::Likely);
    assert_eq!(sureness(PERSIAN, Encoding::Windows1256), Sureness::Likely);
    assert_eq!(sureness(WESTERN, Encoding::Windows1252), Sureness::Likely);
    assert_eq!(sureness("don’t", Encoding::Windows1252), Sureness::Open);
    let damaged = [RUSSIAN.as_bytes(), b"\xFF\n"].concat();
    let expected = Guess {
        encoding: Encoding::Utf8,
        sureness: Sureness::Likely,
    };
    assert_eq!(detect(&damaged), expected);
    assert_eq!(detect(b"").encoding, Encoding::Utf8);
}

/// Every byte is told as what the Encoding Standard makes of it.
#[test]
fn bytes_are_the_letters_they_should_be() {
    for encoding in Encoding::ALL.into_iter().skip(3) {
        let known = encoding_rs::Encoding::for_label(encoding.label().as_bytes()).unwrap();
        for byte in 0..=255u8 {
            let (text, _) = known.decode_without_bom_handling(std::slice::from_ref(&byte));
            let c = text.chars().next().unwrap();
            let expected = match c {
                'А'..='я' | 'Ё' | 'ё' => Some(Script::Cyrillic),
                'ؠ'..='ي' | 'ٱ'..='ے' => Some(Script::Arabic),
                _ if c.is_ascii_alphabetic() => Some(Script::Ascii),
                'À'..='ž' if !matches!(c, '×' | '÷') => Some(Script::Accented),
                _ => None,
            };
            let told = glyph(byte, encoding);
            let (script, is_capital) = match told {
                Glyph::Letter {
                    script, is_capital, ..
                } => (Some(script), is_capital),
                Glyph::Sign(_) => (None, false),
            };
            assert_eq!(script, expected, "{byte:#x} is {c:?} in {encoding:?}");
            if expected.is_some() {
                assert_eq!(
                    is_capital,
                    c.is_uppercase(),
                    "{byte:#x} is {c:?} in {encoding:?}"
                );
            }
        }
    }
}

#[test]
fn the_frequent_letters_are_the_cheap_ones() {
    let bits = |text: &str, encoding| -> Vec<u32> {
        let bytes = bytes_of(text, encoding);
        let glyphs = bytes.iter().map(|byte| glyph(*byte, encoding));
        glyphs
            .map(|glyph| match glyph {
                Glyph::Letter { bits, .. } => bits,
                Glyph::Sign(bits) => panic!("{bits}"),
            })
            .collect()
    };
    for encoding in [Encoding::Windows1251, Encoding::Koi8R, Encoding::Ibm866] {
        assert!(bits("оеаитнсрлв", encoding).iter().all(|bits| *bits <= 5));
        assert!(bits("щъфэюцж", encoding).iter().all(|bits| *bits >= 7));
    }
    assert!(bits("ايردنهمتبو", Encoding::Windows1256)
        .iter()
        .all(|bits| *bits <= 4));
    assert!(bits("ژضظثذغ", Encoding::Windows1256)
        .iter()
        .all(|bits| *bits >= 8));
}

#[test]
fn labels_come_back() {
    for encoding in Encoding::ALL {
        assert_eq!(Encoding::from_label(encoding.label()), Some(encoding));
    }
    assert_eq!(Encoding::from_label("ascii"), None);
    assert_eq!(decode(b"a\xC1", Encoding::Koi8R), "aа");
    assert_eq!(decode(b"a\0b", Encoding::Utf16Le), "a\u{fffd}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_bytes_have_a_guess(bytes in proptest::collection::vec(any::<u8>(), 0..80)) {
        let guess = detect(&bytes);
        prop_assert!(Encoding::ALL.contains(&guess.encoding));
        decode(&bytes, guess.encoding);
    }

    #[test]
    fn columns_of_words_are_told(words in proptest::collection::vec(0usize..12, 4..12)) {
        const WORDS: [(&str, &str); 12] = [
            ("Иванов", "محمدي"), ("клиент", "مشتري"), ("Петрова", "حسيني"), ("Казань", "اصفهان"), ("оплата", "پرداخت"), ("возврат", "برگشت"),
            ("Смирнов", "رضايي"), ("подписка", "اشتراک"), ("Москва", "تهران"), ("тариф", "طرح"), ("магазин", "فروشگاه"), ("Ольга", "زهرا"),
        ];
        let (russian, persian): (Vec<_>, Vec<_>) = words.iter().map(|word| WORDS[*word]).unzip();
        for encoding in [Encoding::Windows1251, Encoding::Koi8R, Encoding::Ibm866] {
            prop_assert_eq!(detect(&bytes_of(&russian.join("\n"), encoding)).encoding, encoding);
        }
        prop_assert_eq!(detect(&bytes_of(&persian.join("\n"), Encoding::Windows1256)).encoding, Encoding::Windows1256);
    }
}

#[test]
fn the_upper_halves_are_those_of_the_encoding_standard() {
    use encoding_rs::{IBM866, KOI8_R, WINDOWS_1251, WINDOWS_1252, WINDOWS_1256};
    let bytes: Vec<u8> = (0..=255).collect();
    for (ours, theirs) in [
        (Encoding::Windows1251, WINDOWS_1251),
        (Encoding::Windows1252, WINDOWS_1252),
        (Encoding::Windows1256, WINDOWS_1256),
        (Encoding::Ibm866, IBM866),
        (Encoding::Koi8R, KOI8_R),
    ] {
        assert_eq!(
            decode(&bytes, ours),
            theirs.decode_without_bom_handling(&bytes).0,
            "{ours:?}"
        );
    }
}
