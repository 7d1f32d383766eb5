//! The ids of very many customers in little memory.

/// Texts by number, from 0: all in one piece, not one by one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Names {
    text: String,
    /// Where each ends.
    ends: Vec<u32>,
}

impl Names {
    /// The text of a number, empty for one that is not there.
    pub fn get(&self, number: u32) -> &str {
        let number = number as usize;
        let before = number.checked_sub(1).and_then(|n| self.ends.get(n));
        let start = before.map_or(0, |end| *end as usize);
        let end = self.ends.get(number).map_or(start, |end| *end as usize);
        self.text.get(start..end).unwrap_or_default()
    }
}

impl<T: AsRef<str>> FromIterator<T> for Names {
    fn from_iter<I: IntoIterator<Item = T>>(texts: I) -> Self {
        let mut names = Self::default();
        for text in texts {
            names.text.push_str(text.as_ref());
            names.ends.push(names.text.len() as u32);
        }
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
}
