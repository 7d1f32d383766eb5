//! How far a person moves the inputs of a programme: pairs of the link that stand beside those of the fields.
//!
//! `spread` is one measure for all inputs, `<key>-low` and `<key>-high` are the range of one of them, in the unit of its field, and
//! `grid-rows` and `grid-columns` are the two inputs that are moved together. What is as proposed is not written, and
//! what is not legal stays as it was given, as in any field. Pinned by `it::state`.

use crate::report::inputs::Inputs;
use crate::report::name::{Key, Page, Spread};
use crate::report::problem::FieldProblem;
use crate::report::retention_profit::range::{proposed, refused, End, EndProblem, Range};
use crate::report::retention_profit::sensitivity::KEYS;
use crate::state::entries::take;
use crate::state::entry::Entry;
use crate::state::field;
use crate::state::field::{number, Field, Kind, Number};

/// The inputs that are moved together unless others are chosen.
const TWO: (Key, Key) = (Key::Uplift, Key::ProgrammeCost);
/// The keys of their choice.
const TOGETHER: [&str; 2] = ["grid-rows", "grid-columns"];
const SPREAD: &str = "spread";

/// A pair of a link.
type Pair = (String, String);

/// How far the inputs of a programme are moved.
#[derive(Clone, Debug, PartialEq)]
pub struct Ranges {
    spread: Spread,
    /// The lower and the upper value of each input, as set.
    ends: Vec<(Field, [Entry; 2])>,
    together: [Key; 2],
    /// Pairs that are about something else.
    others: Vec<Pair>,
}

/// Why one end of a range does not count.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Refused {
    /// Its field refuses the text.
    Field(FieldProblem),
    /// It does not go with the other inputs.
    End(EndProblem),
}

impl Ranges {
    /// Reads them from the pairs of a link that no field takes.
    pub fn of(pairs: &[Pair]) -> Self {
        let mut pairs = pairs.to_vec();
        let mut known = |key: &str, read: &dyn Fn(&str) -> bool| {
            let value = take(&mut pairs, key)?;
            let is_known = read(&value);
            if !is_known {
                pairs.push((key.to_owned(), value.clone()));
            }
            is_known.then_some(value)
        };
        let spread = known(SPREAD, &|value| Spread::from_name(value).is_some());
        let spread = spread.and_then(|name| Spread::from_name(&name));
        let together = TOGETHER.map(|key| known(key, &|value| of_name(value).is_some()));
        let [rows, columns] = together.map(|name| of_name(&name?));
        let ends = KEYS.into_iter().filter_map(bound).map(|field| {
            let end = |end: End| {
                let value = take(&mut pairs, &name(field.key, end));
                value.map_or(Entry::Empty, |value| Entry::from_link(&field, &value))
            };
            (field, End::ALL.map(end))
        });
        Self {
            spread: spread.unwrap_or(Spread::Own),
            ends: ends.collect(),
            together: [rows.unwrap_or(TWO.0), columns.unwrap_or(TWO.1)],
            others: pairs,
        }
    }

    /// The pairs for a link, those about something else last.
    pub fn pairs(&self) -> Vec<Pair> {
        let mut pairs = Vec::new();
        if self.spread != Spread::Own {
            pairs.push((SPREAD.to_owned(), self.spread.as_str().to_owned()));
        }
        for (field, ends) in &self.ends {
            let ends = End::ALL.into_iter().zip(ends);
            pairs.extend(ends.filter_map(|(end, entry)| {
                let value = entry.to_link(field)?;
                Some((name(field.key, end), value))
            }));
        }
        let together = TOGETHER.into_iter().zip(self.together).zip([TWO.0, TWO.1]);
        let chosen = together.filter(|((_, key), usual)| key != usual);
        pairs.extend(chosen.map(|((name, key), _)| (name.to_owned(), key.as_str().to_owned())));
        pairs.extend(self.others.iter().cloned());
        pairs
    }

    /// How far inputs are moved that have no range of their own.
    pub fn spread(&self) -> Spread {
        self.spread
    }

    /// Whether a person has set any range.
    pub fn is_set(&self) -> bool {
        let mut ends = self.ends.iter().flat_map(|(_, ends)| ends);
        ends.any(|entry| *entry != Entry::Empty)
    }

    /// The field of a range's ends.
    pub fn field(&self, key: Key) -> Option<&Field> {
        let mut fields = self.ends.iter().map(|(field, _)| field);
        fields.find(|field| field.key == key)
    }

    /// What the field of one end holds.
    pub fn entry(&self, key: Key, end: End) -> &Entry {
        let found = self.ends.iter().find(|(field, _)| field.key == key);
        let entry = found.map(|(_, [low, high])| match end {
            End::Low => low,
            End::High => high,
        });
        entry.unwrap_or(&Entry::Empty)
    }

    /// Why one end does not count.
    pub fn refused(&self, inputs: &Inputs, key: Key, end: End) -> Option<Refused> {
        let entry = self.entry(key, end);
        let field = entry.problem().map(Refused::Field);
        let given = || refused(inputs, key, end, entry.number()?).map(Refused::End);
        field.or_else(given)
    }

    /// The range of each input that has one: as set, else as proposed. What is refused counts for nothing.
    pub fn ranges(&self, inputs: &Inputs) -> Vec<(Key, Range)> {
        let range = |key: Key| {
            let proposed = proposed(inputs, self.spread, key)?;
            let is_refused = |end: &End| self.refused(inputs, key, *end).is_some();
            let set = |end| self.entry(key, end).number();
            let range = Range {
                low: set(End::Low).unwrap_or(proposed.low),
                high: set(End::High).unwrap_or(proposed.high),
            };
            (!End::ALL.iter().any(is_refused)).then_some((key, range))
        };
        KEYS.into_iter().filter_map(range).collect()
    }

    /// The two that are moved together, of those that have a range: where one that was chosen has none, others take its place.
    pub fn together(&self, ranges: &[(Key, Range)]) -> Option<[(Key, Range); 2]> {
        let of = |key: Key| ranges.iter().copied().find(|(known, _)| *known == key);
        let other = |than: Key| ranges.iter().copied().find(|(known, _)| *known != than);
        let [rows, columns] = self.together;
        let rows = of(rows).or(other(columns))?;
        let columns = of(columns).filter(|(key, _)| *key != rows.0);
        Some([rows, columns.or(other(rows.0))?])
    }

    /// With one measure for all inputs, and no range set.
    pub fn with_spread(&self, spread: Spread) -> Self {
        let empty = |(field, _): &(Field, [Entry; 2])| (*field, [Entry::Empty, Entry::Empty]);
        Self {
            spread,
            ends: self.ends.iter().map(empty).collect(),
            ..self.clone()
        }
    }

    /// With another end of a range.
    pub fn with_end(&self, key: Key, end: End, entry: Entry) -> Self {
        let mut next = self.clone();
        let found = next.ends.iter_mut().find(|(field, _)| field.key == key);
        if let Some((_, [low, high])) = found {
            match end {
                End::Low => *low = entry,
                End::High => *high = entry,
            }
        }
        next
    }

    /// With two others moved together.
    pub fn with_together(&self, rows: Key, columns: Key) -> Self {
        Self {
            together: [rows, columns],
            ..self.clone()
        }
    }
}

/// The name of one end, in a link and of its control: `retention-low`.
pub fn name(key: Key, end: End) -> String {
    let end = match end {
        End::Low => "low",
        End::High => "high",
    };
    format!("{}-{end}", key.as_str())
}

/// The rules of an end are those of the input, but that an absent one is no number.
fn bound(key: Key) -> Option<Field> {
    match field(Page::RetentionProfit, key)?.kind {
        Kind::Number(rules) => Some(number(
            key,
            Number {
                neutral: None,
                slider: None,
                ..rules
            },
        )),
        _ => None,
    }
}

/// The input with this public name, of those that can be moved.
fn of_name(name: &str) -> Option<Key> {
    KEYS.into_iter().find(|key| key.as_str() == name)
}
