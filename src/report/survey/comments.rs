//! What people wrote, chosen by group, searched, the newest first.

use crate::analysis::survey::{Comment, Group, Survey};
use crate::report::order::sort;

/// The places of the comments of `group`, or of all, that `matches`; the newest first, those without a date last, in the order of the
/// file.
pub fn places(
    survey: &Survey,
    group: Option<Group>,
    matches: &dyn Fn(&Comment) -> bool,
) -> Vec<usize> {
    let is_wanted = |comment: &Comment| {
        group.is_none_or(|group| group == Group::of(comment.score)) && matches(comment)
    };
    let comments = survey.comments.iter().enumerate();
    let mut kept: Vec<(usize, &Comment)> = comments.filter(|(_, c)| is_wanted(c)).collect();
    sort(&mut kept, &|a, b| b.1.day.cmp(&a.1.day));
    kept.into_iter().map(|(place, _)| place).collect()
}

/// How many comments each group has, promoters first.
pub fn counts(survey: &Survey) -> [usize; 3] {
    let count = |group| {
        let comments = survey.comments.iter();
        comments.filter(|c| Group::of(c.score) == group).count()
    };
    Group::ALL.map(count)
}

/// The public spelling of a group.
pub fn group(group: Group) -> &'static str {
    match group {
        Group::Promoters => "promoters",
        Group::Passives => "passives",
        Group::Detractors => "detractors",
    }
}
