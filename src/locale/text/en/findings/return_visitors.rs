//! What the figures of returning visitors mean, in English.

use super::super::L;
use super::{percent, with_sign};
use crate::locale::number::{number, number_auto, share_points, share_points_bare};
use crate::locale::plural::counted;
use crate::locale::text;
use crate::report::return_visitors::{Evidence, ReturnVisitorsFinding as Finding};

fn visitors(n: f64) -> String {
    counted(L, n, 0, &["visitor", "visitors"])
}

pub(in crate::locale::text) fn finding(finding: &Finding) -> String {
    match *finding {
        Finding::ComeBack {
            rate,
            interval,
            confidence,
        } => format!(
            "Of every 100 visitors, {} had been there before. At {} confidence the true share is between {} and {}.",
            number_auto(L, 100.0 * rate),
            text::confidence(L, confidence),
            percent(interval.low),
            percent(interval.high)
        ),
        Finding::Compared {
            from,
            to,
            interval,
            p,
            evidence,
            confidence,
        } => format!(
            "The share of returning visitors went from {} to {}: {} (between {} and {}{}). At {} confidence {}.",
            percent(from),
            percent(to),
            share_points(L, to - from),
            share_points_bare(L, interval.low),
            share_points_bare(L, interval.high),
            p.map_or_else(String::new, |p| format!("; p {}", with_sign(p))),
            text::confidence(L, confidence),
            match evidence {
                Evidence::Real => "chance alone does not explain that",
                Evidence::Borderline => "this is on the edge, as interval and test disagree",
                Evidence::Chance => "that may be chance",
            }
        ),
        Finding::InVisitors { visitors: n } => format!(
            "At the first period’s share, about {} {} would have come back in the second.",
            visitors(n.abs()),
            if n > 0.0 { "fewer" } else { "more" }
        ),
        Finding::SmallChange { difference } => format!(
            "The change is real, but it is only {}. With so many visitors every trifle is beyond chance, so ask whether it matters.",
            share_points(L, difference)
        ),
        Finding::CountsTellOther { before, now } => {
            let counts = format!("({} after {})", number(L, now, 0), number(L, before, 0));
            if now > before {
                format!("More visitors came back {counts}, yet their share fell, because even more new ones came. A campaign for new visitors looks like that.")
            } else {
                format!("Fewer visitors came back {counts}, yet their share rose, because the new ones fell away even more.")
            }
        }
        Finding::FewVisitors {
            visitors: n,
            interval,
        } => format!(
            "With {}, the true share may be anything from {} to {}. Take it as a first hint.",
            visitors(n),
            percent(interval.low),
            percent(interval.high)
        ),
    }
}

pub(in crate::locale::text) fn verdict(finding: &Finding) -> &'static str {
    match finding {
        Finding::Compared {
            evidence, from, to, ..
        } => match evidence {
            Evidence::Real if to > from => "Really higher",
            Evidence::Real => "Really lower",
            Evidence::Borderline => "On the edge",
            Evidence::Chance => "Not proven",
        },
        Finding::SmallChange { .. } => "Small change",
        Finding::CountsTellOther { .. } => "Count and share differ",
        Finding::FewVisitors { .. } => "Few visitors",
        Finding::ComeBack { .. } | Finding::InVisitors { .. } => "",
    }
}
