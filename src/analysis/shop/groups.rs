//! Groups of customers by their scores, and the campaign for each.

use serde::{Deserialize, Serialize};

/// A group by recency R and the mean FM of the scores of frequency and money.
///
/// The names follow the groups that shop systems show (Shopify's `CustomerRfmGroup`); the boundaries are ours, see [`Group::of`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Group {
    /// The best and the latest.
    Champions,
    /// Buy much and came lately.
    Loyal,
    /// Came lately, buy a middling amount.
    Active,
    /// Came very lately, bought little so far.
    New,
    /// Came lately, bought little so far.
    Promising,
    /// Between here and gone.
    NeedsAttention,
    /// Bought little, not lately.
    AlmostLost,
    /// Bought much, not lately.
    AtRisk,
    /// Among the best, and gone the longest.
    PreviouslyLoyal,
    /// Bought little, gone the longest.
    Dormant,
}

/// The campaign for a stage, as the articles on retention sort them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Campaign {
    /// Welcome, and help with the first purchases.
    Onboarding,
    /// Keep those who buy: loyalty, exclusive sales, referral.
    Active,
    /// Remind those who grow silent: deals, messages, retargeting.
    Lapsing,
    /// Re-engagement: win back those who are gone.
    WinBack,
}

impl Group {
    /// Every group, from the best to the farthest gone.
    pub const ALL: [Self; 10] = [
        Self::Champions,
        Self::Loyal,
        Self::Active,
        Self::New,
        Self::Promising,
        Self::NeedsAttention,
        Self::AlmostLost,
        Self::AtRisk,
        Self::PreviouslyLoyal,
        Self::Dormant,
    ];

    /// The group of recency score `r` and `fm`, the sum of the scores of frequency and money (FM = `fm` ÷ 2).
    ///
    /// | R | FM under 2 | 2 to 3 | 3.5 | 4 and over |
    /// |---|---|---|---|---|
    /// | 5 | new | active | loyal | champions |
    /// | 4 | promising | active | loyal | loyal |
    /// | 3 | almost lost | needs attention | needs attention | loyal |
    /// | 2 | almost lost | almost lost | at risk | at risk |
    /// | 1 | dormant | dormant | at risk | previously loyal |
    ///
    /// Whoever bought once has the lowest frequency score, so FM is 3 at most: groups that speak of a history begin above it.
    pub fn of(r: u8, fm: u8) -> Self {
        match (r, fm) {
            (5.., 8..) => Self::Champions,
            (4.., 7..) | (3, 8..) => Self::Loyal,
            (4.., 4..) => Self::Active,
            (5.., _) => Self::New,
            (4, _) => Self::Promising,
            (3, 4..) => Self::NeedsAttention,
            (..=1, 8..) => Self::PreviouslyLoyal,
            (..=2, 7..) => Self::AtRisk,
            (2 | 3, _) => Self::AlmostLost,
            (..=1, _) => Self::Dormant,
        }
    }

    /// The campaign for the group.
    pub fn campaign(self) -> Campaign {
        match self {
            Self::New | Self::Promising => Campaign::Onboarding,
            Self::Champions | Self::Loyal | Self::Active => Campaign::Active,
            Self::NeedsAttention | Self::AlmostLost | Self::AtRisk => Campaign::Lapsing,
            Self::PreviouslyLoyal | Self::Dormant => Campaign::WinBack,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The table above, cell by cell; FM of 1, 1.5 | 2, 2.5, 3 | 3.5 | 4, 4.5, 5.
    #[test]
    fn every_pair_has_the_group_of_the_table() {
        use Group::*;
        for (r, few, some, many, most) in [
            (5, New, Active, Loyal, Champions),
            (4, Promising, Active, Loyal, Loyal),
            (3, AlmostLost, NeedsAttention, NeedsAttention, Loyal),
            (2, AlmostLost, AlmostLost, AtRisk, AtRisk),
            (1, Dormant, Dormant, AtRisk, PreviouslyLoyal),
        ] {
            let got: Vec<Group> = (2..=10).map(|fm| Group::of(r, fm)).collect();
            let expected = [few, few, some, some, some, many, most, most, most];
            assert_eq!(got, expected, "{r}");
        }
    }

    #[test]
    fn groups_stand_at_their_numbers() {
        for (number, group) in Group::ALL.into_iter().enumerate() {
            assert_eq!(group as usize, number);
        }
    }
}
