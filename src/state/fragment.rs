//! The fragment of a link: `key=value` pairs in a form that no language and no server changes.

/// The pairs of a fragment in their order, values decoded. A part without `=` has an empty value.
pub fn parse(fragment: &str) -> Vec<(String, String)> {
    let parts = fragment.split('&').filter(|part| !part.is_empty());
    parts
        .map(|part| {
            let (key, value) = part.split_once('=').unwrap_or((part, ""));
            (decode(key), decode(value))
        })
        .collect()
}

/// The fragment of `pairs`, values encoded.
pub fn write(pairs: &[(String, String)]) -> String {
    let parts: Vec<String> = pairs
        .iter()
        .map(|(key, value)| format!("{}={}", encode(key), encode(value)))
        .collect();
    parts.join("&")
}

/// Whether a fragment holds inputs rather than the id of a section.
pub fn holds_inputs(fragment: &str) -> bool {
    fragment.contains('=')
}

fn decode(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        let mut ahead = rest.clone();
        let pair = (byte == b'%')
            .then(|| Some((hex(ahead.next()?)?, hex(ahead.next()?)?)))
            .flatten();
        match pair {
            Some((high, low)) => {
                bytes.push(high * 16 + low);
                rest = ahead;
            }
            None => bytes.push(byte),
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

fn hex(digit: u8) -> Option<u8> {
    char::from(digit)
        .to_digit(16)
        .and_then(|digit| u8::try_from(digit).ok())
}

fn encode(text: &str) -> String {
    const HEX: [char; 16] = [
        '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'A', 'B', 'C', 'D', 'E', 'F',
    ];
    let digit = |nibble: u8| HEX.get(usize::from(nibble)).copied().unwrap_or('0');
    let mut encoded = String::with_capacity(text.len());
    for byte in text.bytes() {
        match byte {
            b'A'..=b'Z'
            | b'a'..=b'z'
            | b'0'..=b'9'
            | b'-'
            | b'_'
            | b'.'
            | b'~'
            | b'!'
            | b'*'
            | b'('
            | b')'
            | b','
            | b':'
            | b';'
            | b'/'
            | b'@'
            | b'$' => {
                encoded.push(char::from(byte));
            }
            _ => encoded.extend(['%', digit(byte >> 4), digit(byte & 15)]),
        }
    }
    encoded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(fragment: &str, pairs: &[(&str, &str)]) {
        let parsed = parse(fragment);
        let expected: Vec<(String, String)> = pairs
            .iter()
            .map(|(k, v)| ((*k).to_owned(), (*v).to_owned()))
            .collect();
        assert_eq!(parsed, expected, "{fragment}");
        // Writing is canonical: what it writes, it writes again.
        assert_eq!(write(&parse(&write(&parsed))), write(&parsed));
    }

    #[test]
    fn fragments_are_read() {
        check("", &[]);
        check("start=1000&lost=62", &[("start", "1000"), ("lost", "62")]);
        check("start=", &[("start", "")]);
        check("a&&b=%D8%B3%20x", &[("a", ""), ("b", "س x")]);
        check("x=%", &[("x", "%")]);
        check("x=%zz%4", &[("x", "%zz%4")]);
        check("x=%FF", &[("x", "\u{fffd}")]);
        check("x=1=2", &[("x", "1=2")]);
    }
}
