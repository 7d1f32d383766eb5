//! Answers to "how likely are you to recommend us": counted by score, by segment and by month.

use crate::domain::date::Date;
use crate::domain::order::sort;
use serde::{Deserialize, Serialize};

/// One answer.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Answer {
    /// 0–10, from [`score`].
    pub score: u8,
    /// When it was given, where known.
    pub day: Option<Date>,
    /// The number of its segment, where there are segments.
    pub segment: Option<u32>,
}

/// Why a number is no score.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ScoreProblem {
    /// Between two whole numbers.
    NotWhole,
    /// Below the scale's first or above its last score.
    OutOfScale,
}

/// The score that a number stands for, on the scale from `lowest` (0 or 1) to 10.
///
/// # Errors
/// [`ScoreProblem`]; a score is never rounded or moved into range.
pub fn score(value: f64, lowest: u8) -> Result<u8, ScoreProblem> {
    if !(f64::from(lowest)..=10.0).contains(&value) {
        return Err(ScoreProblem::OutOfScale);
    }
    let whole = (0..=10u8).find(|score| value.total_cmp(&f64::from(*score)).is_eq());
    whole.ok_or(ScoreProblem::NotWhole)
}

/// How often each score from 0 to 10 was given.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counts(pub [u32; 11]);

impl Counts {
    fn add(&mut self, score: u8) {
        if let Some(count) = self.0.get_mut(usize::from(score)) {
            *count += 1;
        }
    }

    fn of(&self, scores: std::ops::RangeInclusive<usize>) -> u32 {
        let counts = self.0.iter().enumerate();
        counts
            .filter(|(score, _)| scores.contains(score))
            .map(|(_, count)| count)
            .sum()
    }

    /// Answers 9 and 10.
    pub fn promoters(&self) -> u32 {
        self.of(9..=10)
    }

    /// Answers 7 and 8.
    pub fn passives(&self) -> u32 {
        self.of(7..=8)
    }

    /// Answers up to 6.
    pub fn detractors(&self) -> u32 {
        self.of(0..=6)
    }

    /// The answers that are not among `part`.
    pub fn without(&self, part: &Self) -> Self {
        let mut rest = *self;
        for (left, taken) in rest.0.iter_mut().zip(part.0) {
            *left = left.saturating_sub(taken);
        }
        rest
    }

    /// All answers.
    pub fn responses(&self) -> u32 {
        self.of(0..=10)
    }
}

/// Answers counted in all and by group.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Tally {
    /// All answers.
    pub all: Counts,
    /// By segment, the one with the most answers first; an empty name is no segment given. Empty without segments.
    pub by_segment: Vec<(String, Counts)>,
    /// By Gregorian month (its first day), in order. Answers without a date are in no month; empty without dates.
    pub by_month: Vec<(Date, Counts)>,
}

/// Counts `answers`; `segments` are the names of the segments by number.
pub fn tally(answers: &[Answer], segments: &[String]) -> Tally {
    let mut all = Counts::default();
    answers.iter().for_each(|answer| all.add(answer.score));
    let by_segment = grouped(answers, &|answer| answer.segment.map(i64::from));
    let name = |key: i64| segments.get(usize::try_from(key).ok()?).cloned();
    let mut by_segment: Vec<(String, Counts)> = by_segment
        .into_iter()
        .map(|(key, counts)| (name(key).unwrap_or_default(), counts))
        .collect();
    sort(&mut by_segment, &|a, b| {
        let by_size = b.1.responses().cmp(&a.1.responses());
        by_size.then_with(|| a.0.cmp(&b.0))
    });
    let by_month = grouped(answers, &|answer| {
        answer.day.map(|day| i64::from(day.month_start().days()))
    });
    let month = |key: i64| Date::from_days(i32::try_from(key).ok()?);
    let by_month = by_month
        .into_iter()
        .filter_map(|(key, counts)| Some((month(key)?, counts)))
        .collect();
    Tally {
        all,
        by_segment,
        by_month,
    }
}

/// Counts by key, in the order of the keys; answers without a key are left out.
fn grouped(answers: &[Answer], key: &dyn Fn(&Answer) -> Option<i64>) -> Vec<(i64, Counts)> {
    let keyed = answers.iter().filter_map(|a| Some((key(a)?, a.score)));
    let mut keyed: Vec<(i64, u8)> = keyed.collect();
    sort(&mut keyed, &|a, b| a.0.cmp(&b.0));
    let mut groups: Vec<(i64, Counts)> = Vec::new();
    for (key, score) in keyed {
        if groups.last().is_none_or(|(last, _)| *last != key) {
            groups.push((key, Counts::default()));
        }
        if let Some((_, counts)) = groups.last_mut() {
            counts.add(score);
        }
    }
    groups
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(month: u8, day: u8) -> Option<Date> {
        Date::from_gregorian(2024, month, day)
    }

    #[test]
    fn scores_are_whole_and_on_the_scale() {
        use ScoreProblem::*;
        for (value, lowest, expected) in [
            (0.0, 0, Ok(0)),
            (0.0, 1, Err(OutOfScale)),
            (1.0, 1, Ok(1)),
            (10.0, 0, Ok(10)),
            (10.5, 0, Err(OutOfScale)),
            (-1.0, 0, Err(OutOfScale)),
            (6.5, 0, Err(NotWhole)),
            (1e15, 0, Err(OutOfScale)),
        ] {
            assert_eq!(score(value, lowest), expected, "{value}");
        }
    }

    /// By hand: 10, 9 | 8, 7 | 6, 0 in all. Segment 0 has 10, 8, 0 and segment 1 has 9, 7; one answer has none.
    /// January has 10, 9; March has 8, 0; two answers have no date.
    #[test]
    fn a_small_survey() {
        let answer = |score, day, segment| Answer {
            score,
            day,
            segment,
        };
        let answers = [
            answer(10, day(1, 31), Some(0)),
            answer(9, day(1, 1), Some(1)),
            answer(8, day(3, 1), Some(0)),
            answer(7, None, Some(1)),
            answer(6, None, None),
            answer(0, day(3, 31), Some(0)),
        ];
        let tally = tally(&answers, &["x".to_owned(), "y".to_owned()]);
        assert_eq!(tally.all.0, [1, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1]);
        let groups = |c: &Counts| (c.promoters(), c.passives(), c.detractors());
        assert_eq!(groups(&tally.all), (2, 2, 2));
        let segments: Vec<_> = tally
            .by_segment
            .iter()
            .map(|(name, c)| (name.as_str(), groups(c)))
            .collect();
        assert_eq!(segments, [("x", (1, 1, 1)), ("y", (1, 1, 0))]);
        let months: Vec<_> = tally
            .by_month
            .iter()
            .map(|(month, c)| (month.iso(), groups(c)))
            .collect();
        assert_eq!(
            months,
            [
                ("2024-01-01".to_owned(), (2, 0, 0)),
                ("2024-03-01".to_owned(), (0, 1, 1))
            ]
        );
    }

    #[test]
    fn no_answers() {
        assert_eq!(tally(&[], &[]), Tally::default());
    }
}
