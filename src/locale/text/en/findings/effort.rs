//! What the split of the work means, in English.

use super::percent;
use crate::domain::effort::Stage;
use crate::locale::number::number;
use crate::locale::text::chart::stages::name;
use crate::locale::text::en::L;
use crate::report::effort::EffortFinding;

pub(in crate::locale::text) fn finding(finding: &EffortFinding) -> String {
    match *finding {
        EffortFinding::Standing { stage, share } => format!(
            "You are at stage {} of 5, a {}. For it the source gives {} of the time and energy to existing customers and {} to new ones.",
            at(stage),
            name(L, stage),
            percent(share),
            percent(1.0 - share)
        ),
        EffortFinding::Advice { stage } => advice(stage).to_owned(),
        EffortFinding::Assumption { share, is_ours } => format!(
            "For this stage the source says “most of the energy” and gives no number. The {} is {} assumption.",
            percent(share),
            if is_ours { "our own" } else { "your own" }
        ),
        EffortFinding::NearBoundary {
            boundary,
            below,
            above,
        } => format!(
            "You are close to {} sales a month. That boundary is ours, not the source’s, so anything from {} to {} suits you.",
            number(L, boundary, 0),
            percent(below),
            percent(above)
        ),
        EffortFinding::Next {
            stage,
            beyond,
            share,
        } if beyond > 0.0 => format!(
            "Above {} sales a month you would be at stage {}, a {}, with {} for existing customers.",
            number(L, beyond, 0),
            at(stage),
            name(L, stage),
            percent(share)
        ),
        EffortFinding::Next { stage, share, .. } => format!(
            "With the first sale you would be at stage {}, a {}, with {} for existing customers.",
            at(stage),
            name(L, stage),
            percent(share)
        ),
        EffortFinding::Overview { last } => format!(
            "From the first sale to more than 500 a month, the share of existing customers goes from {} to {}",
            percent(0.0),
            percent(last)
        ),
        EffortFinding::Place { stage, share } => format!(
            "At stage {} of 5, {} of the work is for existing customers",
            at(stage),
            percent(share)
        ),
    }
}

fn at(stage: Stage) -> String {
    number(L, stage.number().into(), 0)
}

fn advice(stage: Stage) -> &'static str {
    match stage {
        Stage::New => "There is nobody to keep yet: every effort goes into traffic and the first customers.",
        Stage::Beginning => "New customers come first, with half an eye on those you have. The source recommends e-mail that invites them to buy again.",
        Stage::Growing => "One or two customers join every day. Take those you have more seriously than before; most of the work is still winning new ones.",
        Stage::Steady => "More traffic alone hardly brings growth now, as it mostly brings single purchases, and some of these do not even cover what they cost. Work on the second purchase.",
        Stage::Established => "You have a large base of customers. Put most of the energy into getting them to buy again.",
    }
}

pub(in crate::locale::text) fn verdict(finding: &EffortFinding) -> &'static str {
    match finding {
        EffortFinding::Standing { share, .. } if *share <= 0.0 => "All for new customers",
        EffortFinding::Standing { share, .. } if *share < 0.5 => "Mostly for new customers",
        EffortFinding::Standing { share, .. } if *share > 0.5 => "Mostly for existing customers",
        EffortFinding::Standing { .. } => "Half and half",
        EffortFinding::Assumption { .. } => "An assumption",
        EffortFinding::NearBoundary { .. } => "Between two stages",
        EffortFinding::Advice { .. }
        | EffortFinding::Next { .. }
        | EffortFinding::Overview { .. }
        | EffortFinding::Place { .. } => "",
    }
}
