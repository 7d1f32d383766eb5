//! What articles claim about kinds of campaigns: quoted as claims, offered as assumptions, never taken for facts.
//!
//! Source of all of them: the article "راه های حفظ و نگهداری مشتری در چرخه فروش", which names Extole for referrals and the magazine Marketing
//! Research for retargeting, and nobody for the rest.

use crate::report::name::CampaignKind;

/// What is claimed about a kind of campaign; shares are fractions.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Claim {
    /// This share of those who are addressed orders.
    Sales(f64),
    /// This share comes back to the shop, whether they order or not.
    Visits(f64),
    /// From the first to the second share of customers buy again, campaign or not.
    Again(f64, f64),
    /// People are more likely to buy by this fraction of what they were.
    MoreLikely(f64),
    /// A customer is lost after a year without an order; no response is named.
    LostAfterAYear,
    /// No number is named.
    Nothing,
}

/// What is claimed about `kind`.
pub fn claim(kind: CampaignKind) -> Claim {
    match kind {
        CampaignKind::Referral => Claim::Sales(0.13),
        CampaignKind::Retargeting => Claim::Visits(0.14),
        CampaignKind::Onboarding | CampaignKind::Active => Claim::Again(0.6, 0.7),
        CampaignKind::Loyalty => Claim::MoreLikely(0.8),
        CampaignKind::WinBack => Claim::LostAfterAYear,
        CampaignKind::Lapsing | CampaignKind::Email | CampaignKind::Discount => Claim::Nothing,
    }
}

/// The response that choosing `kind` offers, in percent: only what is claimed about the campaign itself, not about what happens anyway.
pub fn preset(kind: CampaignKind) -> Option<f64> {
    match claim(kind) {
        // All of them are whole percents: rounding takes the dust of binary fractions away.
        Claim::Sales(share) | Claim::Visits(share) => Some((100.0 * share).round()),
        Claim::Again(..) | Claim::MoreLikely(_) | Claim::LostAfterAYear | Claim::Nothing => None,
    }
}
