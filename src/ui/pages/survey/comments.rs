//! What people wrote: by group, searched, fifty at a time.

use super::results::found;
use crate::analysis::survey::{Comment, Group, Survey};
use crate::job::session::Shared;
use crate::job::Reading;
use crate::locale::date::date_short;
use crate::locale::search::searchable;
use crate::locale::text::survey::{self as words, SurveyText};
use crate::report::survey::comments;
use crate::ui::components::pager::{pager, range, search_field};
use crate::ui::components::select::select_field;
use crate::ui::wording::{use_wording, Wording};
use yew::{component, html, use_memo, use_state, AttrValue, Callback, Html, Properties};

/// What the block needs.
#[derive(Properties, PartialEq)]
pub(super) struct CommentsProps {
    /// What was read.
    pub reading: Shared<Reading>,
}

/// What is shown of the comments.
#[derive(Clone, Debug, Default, PartialEq)]
struct Shown {
    wanted: String,
    group: Option<Group>,
    page: usize,
}

/// The block of comments.
#[component]
pub(super) fn Comments(props: &CommentsProps) -> Html {
    let wording = use_wording();
    let shown = use_state(Shown::default);
    let asked = (shown.wanted.clone(), shown.group);
    let places = use_memo(
        (props.reading.clone(), asked),
        |(reading, (wanted, group))| {
            let wanted = searchable(wanted);
            let matches = |comment: &Comment| {
                wanted.is_empty() || searchable(&comment.text).contains(&wanted)
            };
            found(reading).map(|survey| comments::places(survey, *group, &matches))
        },
    );
    let (Some(survey), Some(places)) = (found(&props.reading), places.as_ref()) else {
        return Html::default();
    };
    let say = |words| words::text(wording.language, words);
    if survey.comments.is_empty() {
        return html! {
            <section class="block" aria-labelledby="comments-title">
                <h2 id="comments-title">{ say(SurveyText::Comments) }</h2>
                <p class="muted">{ say(SurveyText::NoComments) }</p>
            </section>
        };
    }
    let set = |change: fn(&mut Shown, String)| {
        let shown = shown.clone();
        Callback::from(move |value: String| {
            let mut next = (*shown).clone();
            next.page = 0;
            change(&mut next, value);
            shown.set(next);
        })
    };
    let search = set(|shown, text| shown.wanted = text);
    let choose = set(|shown, name| {
        let mut all = Group::ALL.into_iter();
        shown.group = all.find(|group| comments::group(*group) == name);
    });
    let turn = {
        let shown = shown.clone();
        Callback::from(move |page: usize| {
            shown.set(Shown {
                page,
                ..(*shown).clone()
            });
        })
    };
    // Other data may have fewer.
    let all = places.len();
    let page = if range(shown.page, all).is_empty() {
        0
    } else {
        shown.page
    };
    let chosen = shown.group.map_or("", comments::group);
    let part = range(page, all);
    let listed = places.get(part.clone()).unwrap_or_default();
    html! {
        <section class="block" aria-labelledby="comments-title">
            <h2 id="comments-title">{ say(SurveyText::Comments) }</h2>
            <p>{ say(SurveyText::CommentsLead) }</p>
            <div class="fields" data-columns="wide">
                { select_field(say(SurveyText::CommentGroup), "comment-group", groups(wording, survey), chosen, choose) }
                { search_field(say(SurveyText::Search), "comment-search", &shown.wanted, &search) }
            </div>
            if all == 0 { <p class="note" role="status">{ say(SurveyText::NoMatch) }</p> }
            <ol class="comments" data-list="comments">
                { for listed.iter().filter_map(|place| survey.comments.get(*place)).map(|this| comment(wording, survey, this)) }
            </ol>
            <div class="cluster">{ pager(wording, page, &part, all, &turn) }</div>
        </section>
    }
}

/// The groups to choose from, each with how many comments it has.
fn groups(wording: Wording, survey: &Survey) -> Vec<(AttrValue, AttrValue)> {
    let language = wording.language;
    let option = |name: &'static str, label: &str, n: usize| {
        let label = words::with_count(language, label, n);
        (AttrValue::from(name), AttrValue::from(label))
    };
    let everybody = words::text(language, SurveyText::AllGroups);
    let mut options = vec![option("", everybody, survey.comments.len())];
    let counted = Group::ALL.into_iter().zip(comments::counts(survey));
    options.extend(counted.map(|(group, n)| {
        let label = words::group(language, group);
        option(comments::group(group), label, n)
    }));
    options
}

fn comment(wording: Wording, survey: &Survey, comment: &Comment) -> Html {
    let group = comments::group(Group::of(comment.score));
    let segment = survey.segment(comment);
    html! {
        <li class="comment" data-group={group}>
            <p class="comment-text" dir="auto">{ &comment.text }</p>
            <p class="comment-meta">
                <span>{ words::score(wording.language, comment.score) }</span>
                { for comment.day.map(|day| html! { <span>{ date_short(wording.language, day) }</span> }) }
                if !segment.is_empty() { <bdi>{ segment }</bdi> }
            </p>
        </li>
    }
}
