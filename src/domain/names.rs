//! Very many short texts in little memory, such as the ids of customers.

/// Texts by number, from 0: all in one piece, not one by one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Names {
    /// As UTF-8.
    bytes: Vec<u8>,
    /// Where each ends.
    ends: Vec<u32>,
}

impl Names {
    /// Adds a text, which is UTF-8, and gives its number.
    #[cfg_attr(tuned, optimize(speed))]
    pub fn add(&mut self, text: &[u8]) -> u32 {
        let number = self.ends.len() as u32;
        self.bytes.extend_from_slice(text);
        self.ends.push(self.bytes.len() as u32);
        number
    }

    /// How many there are.
    #[cfg_attr(tuned, optimize(speed))]
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    /// The bytes of a number, none for one that is not there.
    #[cfg_attr(tuned, optimize(speed))]
    pub fn bytes(&self, number: u32) -> &[u8] {
        let number = number as usize;
        let before = number.checked_sub(1).and_then(|n| self.ends.get(n));
        let start = before.map_or(0, |end| *end as usize);
        let end = self.ends.get(number).map_or(start, |end| *end as usize);
        self.bytes.get(start..end).unwrap_or_default()
    }

    /// The text of a number, empty for one that is not there.
    #[cfg_attr(tuned, optimize(speed))]
    pub fn get(&self, number: u32) -> &str {
        std::str::from_utf8(self.bytes(number)).unwrap_or_default()
    }

    /// The texts in the order of their numbers.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        (0..self.len() as u32).map(|number| self.get(number))
    }

    /// Whether `wanted`, which has [`small`] letters alone, is in the text of a number, whose letters may be capital.
    #[cfg_attr(tuned, optimize(speed))]
    pub fn has(&self, number: u32, wanted: &str) -> bool {
        wanted.is_empty() || small(self.get(number)).contains(wanted)
    }
}

/// The text in small letters, as far as they are Latin, Greek or Cyrillic. The standard library knows all there are, in a table that is
/// larger than what reads dates.
#[cfg_attr(tuned, optimize(speed))]
pub fn small(text: &str) -> String {
    let small = |c: char| {
        let code = u32::from(c);
        let beyond = match c {
            'A'..='Z' | 'À'..='Ö' | 'Ø'..='Þ' | 'Α'..='Ω' | 'А'..='Я' => 32,
            'Ѐ'..='Џ' => 80,
            'Ā'..='ķ' | 'Ŋ'..='ŷ' => 1 - code % 2,
            'Ĺ'..='ň' | 'Ź'..='ž' => code % 2,
            _ => 0,
        };
        char::from_u32(code + beyond).unwrap_or(c)
    };
    text.chars().map(small).collect()
}

impl<T: AsRef<str>> FromIterator<T> for Names {
    #[cfg_attr(tuned, optimize(speed))]
    fn from_iter<I: IntoIterator<Item = T>>(texts: I) -> Self {
        let mut names = Self::default();
        texts.into_iter().for_each(|text| {
            names.add(text.as_ref().as_bytes());
        });
        names
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_number_has_its_text() {
        let names: Names = ["ann", "", "دارا"].into_iter().collect();
        let got = [0, 1, 2, 3, u32::MAX].map(|number| names.get(number));
        assert_eq!(got, ["ann", "", "دارا", "", ""]);
        assert_eq!(Names::default().get(0), "");
    }

    #[test]
    fn capitals_are_found_by_small_letters() {
        let names: Names = ["ANN-7", "Čapek", "Пётр Ёлкин", "ŁÓDŹ", "دارا"]
            .into_iter()
            .collect();
        for (number, wanted) in [
            (0, "ann"),
            (1, "ČAP"),
            (2, "ёлк"),
            (2, "ПЁТР"),
            (3, "łódź"),
            (4, "دارا"),
            (4, ""),
        ] {
            assert!(names.has(number, &small(wanted)), "{wanted}");
        }
        assert!(!names.has(0, "8") && !names.has(9, "a"));
    }

    /// Where both know a small letter, it is the same; `İ` becomes two and `Ÿ` leaves its block.
    #[test]
    fn small_letters_are_those_of_the_standard_library() {
        for c in ('\0'..'\u{180}')
            .chain('Α'..='Ω')
            .chain('Ѐ'..='я')
            .filter(|c| !matches!(c, 'İ' | 'Ÿ' | '\u{3a2}'))
        {
            assert_eq!(small(&c.to_string()), c.to_lowercase().to_string(), "{c}");
        }
    }
}
