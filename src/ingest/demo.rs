//! Example files, made on the spot from a seed: believable, always the same, each with a few rows that cannot be read.

use crate::domain::date::Date;
use crate::domain::order::sort;
use std::fmt::Write;

// Out of a hundred answers of the segment, how many are 0 … 10.
const NEW: [u32; 11] = [3, 1, 2, 3, 3, 7, 8, 15, 20, 18, 20];
const REGULAR: [u32; 11] = [1, 1, 1, 2, 2, 5, 7, 14, 21, 22, 24];
const LOYAL: [u32; 11] = [1, 0, 0, 1, 1, 2, 4, 8, 16, 28, 39];

/// About 400 answers of a half-year: date, segment, score.
pub fn answers() -> String {
    let mut chance = Chance(11);
    let mut text = String::from("date,segment,score\n");
    for row in 0..400 {
        let day = iso(20_270 + row * 181 / 400 + chance.below(3) as i32);
        let (segment, shares) = match chance.below(10) {
            0..=2 => ("new", NEW),
            3..=6 => ("regular", REGULAR),
            _ => ("loyal", LOYAL),
        };
        let score = chance.pick(&shares).to_string();
        let score = match row {
            57 => "11",
            183 => "very good",
            290 => "7.5",
            _ => &score,
        };
        line(&mut text, &[&day, segment, score]);
    }
    text
}

/// About 600 customers of two years: customer, start, end (blank: still here).
pub fn lifespans() -> String {
    const FIRST_DAY: i32 = 19_723; // 2024-01-01
    const LAST_DAY: i32 = 20_453; // 2025-12-31
    let mut chance = Chance(23);
    let mut text = String::from("customer,start,end\n");
    for row in 0..600 {
        // A third were customers before the first day; the rest joined evenly over the two years.
        let start = if row < 200 {
            FIRST_DAY - 1 - chance.below(540) as i32
        } else {
            FIRST_DAY + (row - 200) * 730 / 400 + chance.below(2) as i32
        };
        // One in ten leaves within a month of joining, then about four in a hundred each month.
        let mut months = u32::from(chance.below(10) > 0);
        while months < 60 && months > 0 && chance.below(100) >= 4 {
            months += 1;
        }
        let end = start + months as i32 * 30 + 5 + chance.below(25) as i32;
        let end = end.max(FIRST_DAY + chance.below(200) as i32);
        let end = if end > LAST_DAY {
            String::new()
        } else {
            iso(end)
        };
        let (start, end) = match row {
            120 => ("2025-02-30".to_owned(), end),
            310 => (iso(start), iso(start - 40)),
            455 => (String::new(), end),
            _ => (iso(start), end),
        };
        line(&mut text, &[&format!("C{:04}", row + 1), &start, &end]);
    }
    text
}

/// About 1500 orders of a year and a half: customer, date, amount.
pub fn orders() -> String {
    const FIRST_DAY: i32 = 19_905; // 2024-07-01
    const DAYS: u32 = 549; // to 2025-12-31
    let mut chance = Chance(5);
    let mut rows: Vec<(u32, u32, u32, bool)> = Vec::new();
    for customer in 0..520 {
        let mut day = chance.below(DAYS);
        let (basket, gap) = (18 + chance.below(60), 25 + chance.below(70));
        // A third buy once; of the others about one in five stops after each order.
        let mut buys_again = chance.below(3) > 0;
        loop {
            let cents = (basket * 100) * (60 + chance.below(90)) / 100 / 5 * 5;
            rows.push((day, customer, cents, false));
            if chance.below(60) == 0 {
                rows.push((day + 3 + chance.below(9), customer, cents, true));
            }
            day += gap / 2 + chance.below(gap);
            if !buys_again || day >= DAYS {
                break;
            }
            buys_again = chance.below(100) >= 18;
        }
    }
    rows.retain(|(day, ..)| *day < DAYS);
    sort(&mut rows, &|a, b| a.cmp(b));
    let mut text = String::from("customer,date,amount\n");
    for (row, (day, customer, cents, is_refund)) in rows.iter().enumerate() {
        let sign = if *is_refund { "-" } else { "" };
        let amount = format!("{sign}{}.{:02}", cents / 100, cents % 100);
        let customer = format!("C{:04}", customer + 1);
        let day = iso(FIRST_DAY + *day as i32);
        match row {
            230 => line(&mut text, &[&customer, &day, "unpaid"]),
            611 => line(&mut text, &["", &day, &amount]),
            902 => line(&mut text, &[&customer, "2025-13-04", &amount]),
            _ => line(&mut text, &[&customer, &day, &amount]),
        }
    }
    text
}

/// What the sample survey says in words: its segments and what people write, in somebody's language.
#[derive(Clone, Copy, Debug)]
pub struct SurveyWords {
    /// New, regular and loyal customers.
    pub segments: [&'static str; 3],
    /// Written by promoters.
    pub promoters: &'static [&'static str],
    /// Written by passives.
    pub passives: &'static [&'static str],
    /// Written by detractors.
    pub detractors: &'static [&'static str],
}

/// 1200 answers of nine months with a bad one among them: date, segment, score, and a comment with every third or so.
pub fn survey(words: &SurveyWords) -> String {
    const FIRST_DAY: i32 = 20_179; // 2025-04-01
    const DAYS: i32 = 275; // to 2025-12-31
    const BAD: std::ops::RangeInclusive<i32> = 183..=213; // October
    const ANNOYED: [u32; 11] = [8, 3, 6, 9, 8, 14, 13, 15, 12, 7, 5];
    let mut chance = Chance(29);
    let mut text = String::from("date,segment,score,comment\n");
    for row in 0..1200 {
        let day = row * DAYS / 1200;
        let (segment, shares) = match chance.below(10) {
            0..=2 => (0, NEW),
            3..=6 => (1, REGULAR),
            _ => (2, LOYAL),
        };
        let is_annoyed = BAD.contains(&day) && chance.below(10) < 6;
        let score = chance.pick(if is_annoyed { &ANNOYED } else { &shares });
        let written = match score {
            9.. => words.promoters,
            7..=8 => words.passives,
            _ => words.detractors,
        };
        let comment = match chance.below(3) {
            0 => chance.one_of(written),
            _ => "",
        };
        let score = score.to_string();
        let score = match row {
            171 => "11",
            549 => "very good",
            870 => "7.5",
            _ => &score,
        };
        let segment = words.segments.get(segment).copied().unwrap_or_default();
        let quoted = format!("\"{comment}\"");
        let comment = if comment.is_empty() { "" } else { &quoted };
        line(&mut text, &[&iso(FIRST_DAY + day), segment, score, comment]);
    }
    text
}

/// About 3500 visits of eight months: visitor, date. In the last month more come back.
pub fn visits() -> String {
    const FIRST_DAY: i32 = 20_209; // 2025-05-01
    const DAYS: u32 = 245; // to 2025-12-31
    let mut chance = Chance(31);
    let mut rows: Vec<(u32, u32)> = Vec::new();
    for visitor in 0..2200 {
        let mut day = chance.below(DAYS);
        loop {
            rows.push((day, visitor));
            if chance.below(100) >= 42 {
                break;
            }
            day += 1 + chance.below(45);
            if day >= DAYS {
                break;
            }
        }
    }
    // A letter to old visitors brings some of them back in December.
    for _ in 0..120 {
        rows.push((214 + chance.below(DAYS - 214), chance.below(1800)));
    }
    rows.push((DAYS - 1, 0));
    sort(&mut rows, &|a, b| a.cmp(b));
    let mut text = String::from("visitor,date\n");
    for (row, (day, visitor)) in rows.iter().enumerate() {
        let (visitor, day) = (format!("V{:04}", visitor + 1), iso(FIRST_DAY + *day as i32));
        match row {
            410 => line(&mut text, &["", &day]),
            1733 => line(&mut text, &[&visitor, "2025-13-04"]),
            _ => line(&mut text, &[&visitor, &day]),
        }
    }
    text
}

/// About 420 customers of two and a half years with what they pay a month: customer, start, end (blank: still there), amount. Some change
/// their plan, which ends a row and begins the next, some come back, and a few have two subscriptions at the same time.
pub fn subscriptions() -> String {
    const FIRST_DAY: i32 = 19_539; // 2023-07-01
    const LAST_DAY: i32 = 20_453; // 2025-12-31
    const PLANS: [u32; 3] = [19, 39, 89];
    let mut chance = Chance(37);
    let mut rows: Vec<(i32, u32, Option<i32>, u32)> = Vec::new();
    for customer in 0..420 {
        // Ever more of them join, one on the last day.
        let days = (LAST_DAY - FIRST_DAY) as u32;
        let mut start = FIRST_DAY + chance.below(days).max(chance.below(days)) as i32;
        if customer == 419 {
            start = LAST_DAY;
        }
        let mut plan = chance.pick(&[55, 35, 10]);
        let mut months = 0;
        while start <= LAST_DAY {
            let (lost, moved) = (if months == 0 { 11 } else { 4 }, 4);
            months += 1;
            let renewal = start + months * 61 / 2;
            if renewal > LAST_DAY {
                rows.push((start, customer, None, plan as u32));
                break;
            }
            let fate = chance.below(100);
            if fate < lost {
                rows.push((start, customer, Some(renewal), plan as u32));
                if chance.below(9) > 0 {
                    break;
                }
                (start, months) = (renewal + 40 + chance.below(120) as i32, 0);
            } else if fate < lost + moved {
                rows.push((start, customer, Some(renewal), plan as u32));
                plan = match plan {
                    0 => 1,
                    1 if chance.below(3) > 0 => 2,
                    _ => plan - 1,
                };
                start = renewal;
            }
        }
        if chance.below(60) == 0 {
            rows.push((LAST_DAY - chance.below(300) as i32, customer, None, 0));
        }
    }
    sort(&mut rows, &|a, b| a.cmp(b));
    let mut text = String::from("customer,start,end,amount\n");
    for (row, (start, customer, end, plan)) in rows.iter().enumerate() {
        let amount = PLANS.get(*plan as usize).copied().unwrap_or(19).to_string();
        let customer = format!("S{:04}", customer + 1);
        let (start, end) = (iso(*start), end.map_or_else(String::new, iso));
        match row {
            90 => line(&mut text, &[&customer, &start, &end, "free"]),
            211 => line(&mut text, &[&customer, "", &end, &amount]),
            333 => line(&mut text, &[&customer, &start, "2023-06-30", &amount]),
            _ => line(&mut text, &[&customer, &start, &end, &amount]),
        }
    }
    text
}

fn iso(days: i32) -> String {
    Date::from_days(days).map_or_else(String::new, Date::iso)
}

fn line(text: &mut String, cells: &[&str]) {
    // Writing to a string cannot fail.
    let _ = writeln!(text, "{}", cells.join(","));
}

/// Numbers that look random and are the same each time (Steele, Lea, Flood 2014, SplitMix64).
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// A number from 0 up to, not including, `end`.
    fn below(&mut self, end: u32) -> u32 {
        (self.next() % u64::from(end.max(1))) as u32
    }

    /// One of these; nothing of none.
    fn one_of<'a>(&mut self, texts: &[&'a str]) -> &'a str {
        let place = self.below(texts.len() as u32) as usize;
        texts.get(place).copied().unwrap_or_default()
    }

    /// A place, as likely as its share.
    fn pick(&mut self, shares: &[u32]) -> usize {
        let mut left = self.below(shares.iter().sum());
        for (place, share) in shares.iter().enumerate() {
            if left < *share {
                return place;
            }
            left -= share;
        }
        0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, rows: std::ops::RangeInclusive<usize>, header: &str, cells: usize) {
        assert_eq!(text.lines().next(), Some(header));
        assert!(
            rows.contains(&(text.lines().count() - 1)),
            "{}",
            text.lines().count()
        );
        for line in text.lines() {
            assert_eq!(line.split(',').count(), cells, "{line}");
        }
    }

    const WORDS: SurveyWords = SurveyWords {
        segments: ["new", "regular", "loyal"],
        promoters: &["fast", "friendly"],
        passives: &["fine"],
        detractors: &["late", "broken"],
    };

    #[test]
    fn files_have_the_size_they_should() {
        check(&answers(), 400..=400, "date,segment,score", 3);
        check(&lifespans(), 600..=600, "customer,start,end", 3);
        check(&orders(), 1300..=1700, "customer,date,amount", 3);
        check(&subscriptions(), 450..=650, "customer,start,end,amount", 4);
        check(
            &survey(&WORDS),
            1200..=1200,
            "date,segment,score,comment",
            4,
        );
        check(&visits(), 3000..=5000, "visitor,date", 2);
    }

    #[test]
    fn files_are_the_same_each_time() {
        assert_eq!(answers(), answers());
        assert_eq!(lifespans(), lifespans());
        assert_eq!(orders(), orders());
        assert_eq!(subscriptions(), subscriptions());
        assert_eq!(survey(&WORDS), survey(&WORDS));
        assert_eq!(visits(), visits());
    }

    /// The first outputs for seed 1234567 as published with the generator's test vectors (prng.di.unimi.it, splitmix64.c).
    #[test]
    fn chance_is_the_published_generator() {
        let mut chance = Chance(1_234_567);
        assert_eq!(chance.next(), 6_457_827_717_110_365_317);
        assert_eq!(chance.next(), 3_203_168_211_198_807_973);
    }
}
