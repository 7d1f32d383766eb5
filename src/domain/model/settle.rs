//! A fit to many customers: first to some of them, from whose outcome that to all begins.
//!
//! A likelihood that runs to a limit is searched from several points, as there may be a maximum inside as well. Each of those
//! searches is a long walk; with many customers some of them take it, and all are only asked where it led.

use crate::domain::model::estimate::{search, Estimate, NoFit, Range, Watch};
use crate::domain::model::minimise::Goal;

/// Searches from the starts of `range`, and where that leads to a limit, from `others`, too.
///
/// `goal` is of all customers; `some`, where they are many, of a part of them.
///
/// # Errors
/// [`NoFit`]
pub(super) fn settle(
    goal: Goal,
    some: Option<Goal>,
    mut range: Range,
    others: Vec<Vec<f64>>,
    watch: Watch,
) -> Result<Estimate, NoFit> {
    let Some(some) = some else {
        return widely(goal, &range, others, watch);
    };
    let rough = widely(some, &range, others.clone(), &mut |done| watch(0.4 * done))?;
    let usual = std::mem::take(&mut range.starts);
    range.starts = vec![match rough.is_inside() {
        true => rough.at.clone(),
        false => nearest(goal, &range, &usual, rough.at.clone()),
    }];
    let found = search(goal, &range, &mut |done| watch(0.4 + 0.4 * done))?;
    if found.is_inside() || !rough.is_inside() {
        return Ok(found);
    }
    // Some were no sign that all run to a limit.
    range.starts = usual.into_iter().chain(others).collect();
    let other = search(goal, &range, &mut |done| watch(0.8 + 0.2 * done))?;
    Ok(better(found, other))
}

/// From the usual starts, and from the others where those lead to a limit.
fn widely(
    goal: Goal,
    range: &Range,
    others: Vec<Vec<f64>>,
    watch: Watch,
) -> Result<Estimate, NoFit> {
    let found = search(goal, range, &mut |done| watch(0.8 * done))?;
    if found.is_inside() {
        return Ok(found);
    }
    let range = Range {
        starts: others,
        ..range.clone()
    };
    let other = search(goal, &range, &mut |done| watch(0.8 + 0.2 * done))?;
    Ok(better(found, other))
}

fn better(found: Estimate, other: Estimate) -> Estimate {
    if other.log_likelihood > found.log_likelihood + 1e-6 {
        other
    } else {
        found
    }
}

/// How far from a limit to a usual start it is asked whether all customers are likelier there.
const WAYS: [f64; 3] = [0.3, 0.6, 1.0];

/// The limits `at` which some customers are, or a point further inside where all of them are likelier.
fn nearest(goal: Goal, range: &Range, usual: &[Vec<f64>], mut at: Vec<f64>) -> Vec<f64> {
    let mut slope = vec![0.0; at.len()];
    let mut value = goal(&at, &mut slope);
    let Some(start) = usual.first() else {
        return at;
    };
    for (place, ((low, high), start)) in range.bounds.iter().zip(start).enumerate() {
        let Some(limit) = at.get(place).copied() else {
            continue;
        };
        if limit > *low && limit < *high {
            continue;
        }
        for way in WAYS {
            let mut moved = at.clone();
            if let Some(x) = moved.get_mut(place) {
                *x = limit + way * (start - limit);
            }
            let there = goal(&moved, &mut slope);
            if there < value {
                (value, at) = (there, moved);
            }
        }
    }
    at
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::model::estimate::{End, Limit};

    const ENDS: &[End] = &[End {
        variable: 0,
        is_high: true,
        limit: Limit::OneRate,
        mutes: &[],
    }];

    fn range() -> Range {
        Range {
            starts: vec![vec![0.0]],
            bounds: vec![(-14.0, 14.0)],
            ends: ENDS,
        }
    }

    /// (x − `least`)², and so many calls.
    fn bowl(least: f64, calls: &mut u32) -> impl FnMut(&[f64], &mut [f64]) -> f64 + '_ {
        move |at, slope| {
            *calls += 1;
            slope[0] = 2.0 * (at[0] - least);
            (at[0] - least).powi(2)
        }
    }

    /// Falls for ever: the end of the range is the best.
    fn ridge(at: &[f64], slope: &mut [f64]) -> f64 {
        slope[0] = -1e3 * (-at[0]).exp();
        1e3 * (-at[0]).exp()
    }

    #[test]
    fn all_begin_where_some_end() {
        let (mut all, mut some) = (0, 0);
        let found = settle(
            &mut bowl(3.0, &mut all),
            Some(&mut bowl(3.0, &mut some)),
            range(),
            vec![],
            &mut |_| false,
        );
        let found = found.unwrap();
        assert!(found.is_inside() && (found.at[0] - 3.0).abs() < 1e-9);
        assert!(all < some, "{all} {some}");
    }

    #[test]
    fn all_may_be_elsewhere_than_some() {
        let mut calls = 0;
        let found = settle(
            &mut bowl(3.0, &mut calls),
            Some(&mut ridge),
            range(),
            vec![vec![1.0]],
            &mut |_| false,
        );
        assert!((found.unwrap().at[0] - 3.0).abs() < 1e-9);
        let mut calls = 0;
        let found = settle(
            &mut ridge,
            Some(&mut bowl(3.0, &mut calls)),
            range(),
            vec![vec![1.0]],
            &mut |_| false,
        );
        assert_eq!(found.unwrap().limits, [Limit::OneRate]);
    }

    #[test]
    fn ends_when_asked() {
        let found = settle(&mut ridge, None, range(), vec![], &mut |_| true);
        assert_eq!(found, Err(NoFit::Stopped));
    }
}
