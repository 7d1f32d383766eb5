//! Laws of the state: links are canonical, what was typed is kept, changes can be taken back, solving reaches its goal.

use mandegar::domain::figure::Undefined;
use mandegar::ingest::number::{Comma, NumberProblem};
use mandegar::report::inputs::Value;
use mandegar::report::name::{Key, Metric, Model, Page, Spread};
use mandegar::report::onward::{self, carried, Onward};
use mandegar::report::problem::FieldProblem;
use mandegar::report::retention_profit::range::{End, EndProblem, Range};
use mandegar::state::calculator::{Calculator, Msg, Outcome};
use mandegar::state::entry::Entry;
use mandegar::state::pasted::Pasted;
use mandegar::state::ranges::{Ranges, Refused};
use mandegar::state::{fields, fragment, sheet};
use proptest::prelude::*;
use std::rc::Rc;

#[track_caller]
fn canonical(page: Page, link: &str, expected: &str) {
    let opened = Calculator::open(page, link);
    assert_eq!(opened.link(), expected, "{link}");
    let again = Calculator::open(page, expected);
    assert_eq!(again.link(), expected);
    assert_eq!(
        again.outcome().report.figures,
        opened.outcome().report.figures,
        "{link}"
    );
}

#[test]
fn links_are_canonical() {
    canonical(Page::Churn, "", "");
    canonical(
        Page::Churn,
        "start=1000&new=500&lost=62",
        "start=1000&new=500&lost=62",
    );
    canonical(Page::Churn, "lost=62&start=1000.0", "start=1000&lost=62");
    canonical(Page::Churn, "period=month&start=1&confidence=95", "start=1");
    canonical(
        Page::Churn,
        "period=quarter&start=1",
        "period=quarter&start=1",
    );
    canonical(Page::Churn, "start=abc&lost=1", "start=abc&lost=1");
    canonical(Page::Churn, "start=", "start=");
    canonical(Page::Churn, "utm=x&start=5", "start=5&utm=x");
    canonical(Page::Churn, "utm=x", "utm=x");
    canonical(
        Page::Churn,
        "start=10&unknown=lost&goal=churn-rate&goal-value=0.05",
        "start=10&unknown=lost&goal=churn-rate&goal-value=0.05",
    );
    canonical(
        Page::Churn,
        "start=10&unknown=moon&goal=churn-rate",
        "start=10&unknown=moon&goal=churn-rate",
    );
    canonical(Page::ClvCac, "churn=5.5&target-ratio=3", "churn=5.5");
    canonical(
        Page::RevenueChurn,
        "reactivation-in-net=1&new=5&expansion=0",
        "new=5&reactivation-in-net=1",
    );
    canonical(Page::RevenueChurn, "new=5&reactivation-in-net=0", "new=5");
    canonical(
        Page::RevenueChurn,
        "new=5&reactivation-in-net=yes",
        "new=5&reactivation-in-net=yes",
    );
    canonical(
        Page::RevenueChurn,
        "mrr-start=9&unknown=new&goal=mrr-end&goal-value=5",
        "mrr-start=9&unknown=new&goal=mrr-end&goal-value=5",
    );
    canonical(
        Page::Clv,
        "model=retention&retention=80&arpa=9",
        "model=retention&arpa=9&retention=80",
    );
    canonical(Page::Clv, "model=subscription&churn=5", "churn=5");
    canonical(Page::Clv, "model=cohort&churn=5", "model=cohort&churn=5");
    canonical(Page::Nps, "s0=1&s10=4&scale=1-10", "s0=1&s10=4&scale=1-10");
    canonical(
        Page::Effort,
        "retention-share=70&sales-per-month=600",
        "sales-per-month=600",
    );
    canonical(Page::Budget, "split=0&budget=1e3", "budget=1000&split=0");
}

#[test]
fn a_link_without_inputs_shows_the_example_and_one_with_inputs_never_does() {
    for page in Page::ALL {
        assert!(Calculator::open(*page, "").is_example());
        assert!(Calculator::open(*page, "utm=x").is_example());
        let first = fields(*page)[1].key;
        let opened = Calculator::open(*page, &format!("{}=7", first.as_str()));
        assert!(!opened.is_example());
        let others = fields(*page).iter().filter(|field| field.key != first);
        for field in others {
            let neutral = field.kind.neutral().map_or(Entry::Empty, Entry::Set);
            assert_eq!(opened.entry(field.key), &neutral, "{:?}", field.key);
        }
    }
}

/// The fields of another model are hidden, and what they hold stays in the link.
#[test]
fn hidden_fields_keep_what_they_hold() {
    let sheet = sheet(Page::Clv);
    let opened = Calculator::open(Page::Clv, "arpa=100&margin=70&churn=5");
    let simple = opened.update(Msg::Set(Key::Model, Value::Model(Model::Simple)));
    let is_shown = |at: &Calculator, key| (sheet.is_shown)(&at.outcome().inputs, key);
    assert!(is_shown(&opened, Key::Arpa) && !is_shown(&opened, Key::Aov));
    assert!(!is_shown(&simple, Key::Arpa) && is_shown(&simple, Key::Aov));
    assert_eq!(simple.link(), "model=simple&margin=70&arpa=100&churn=5");
    let back = simple.update(Msg::Set(Key::Model, Value::Model(Model::Subscription)));
    assert_eq!(back.outcome(), opened.outcome());
    // A choice that does not exist is refused, and the usual fields stay.
    let unknown = Calculator::open(Page::Clv, "model=dream&churn=5");
    assert_eq!(
        unknown.entry(Key::Model).problem(),
        Some(FieldProblem::UnknownChoice)
    );
    assert!(is_shown(&unknown, Key::Arpa));
    let clv = unknown.outcome().report.figures.get(Metric::Clv);
    assert_eq!(clv, Err(Undefined::InvalidInput));
}

fn typed(text: &str, read: Result<Option<f64>, NumberProblem>) -> Msg {
    Msg::Type {
        key: Key::Lost,
        text: text.to_owned(),
        read,
    }
}

#[test]
fn what_was_typed_is_kept_and_can_be_taken_back() {
    let start = Calculator::open(Page::Churn, "");
    let wrong = start.update(typed("6x", Err(NumberProblem::NotANumber)));
    assert_eq!(
        wrong.entry(Key::Lost).problem(),
        Some(FieldProblem::NotANumber)
    );
    assert_eq!(
        wrong.update(Msg::Settle(Key::Lost)).entry(Key::Lost),
        wrong.entry(Key::Lost)
    );
    assert!(wrong.link().contains("lost=6x"));
    let right = wrong.update(typed("63", Ok(Some(63.0))));
    assert_eq!(
        right.outcome().report.figures.get(Metric::ChurnStart),
        Ok(0.063)
    );
    // Typing on in one field is one step.
    let undone = right.update(Msg::Undo);
    assert!(undone.is_example() && !undone.can_undo());
    let moved = right.update(Msg::Set(Key::New, Value::Number(9.0)));
    assert_eq!(moved.update(Msg::Undo).link(), right.link());
    assert!(moved.update(Msg::Reset).is_example());
    assert_eq!(
        moved.update(Msg::Reset).update(Msg::Undo).link(),
        moved.link()
    );
    assert_eq!(moved.update(Msg::Clear).link(), "start=");
}

/// Choosing a kind offers the response that articles claim, and never over what the person has given.
#[test]
fn kinds_of_campaigns_offer_their_response() {
    use mandegar::report::name::CampaignKind;
    let chosen = |from: &Calculator, kind| from.update(Msg::Set(Key::Kind, Value::Campaign(kind)));
    let empty = Calculator::open(Page::Campaign, "audience=500");
    let referral = chosen(&empty, CampaignKind::Referral);
    assert_eq!(referral.entry(Key::Response).number(), Some(13.0));
    assert_eq!(referral.update(Msg::Undo).link(), empty.link());
    let retargeting = chosen(&referral, CampaignKind::Retargeting);
    assert_eq!(retargeting.entry(Key::Response).number(), Some(14.0));
    let email = chosen(&retargeting, CampaignKind::Email);
    assert_eq!(email.entry(Key::Response).number(), Some(14.0));
    let own = referral.update(Msg::Set(Key::Response, Value::Number(5.0)));
    let kept = chosen(&own, CampaignKind::Retargeting);
    assert_eq!(kept.entry(Key::Response).number(), Some(5.0));
    canonical(Page::Campaign, "kind=email&audience=5", "audience=5");
}

#[test]
fn data_fills_its_fields_and_nothing_of_the_example_stays() {
    let filled =
        Calculator::open(Page::Nps, "").update(Msg::Fill(vec![(Key::S9, 3.0), (Key::S0, 1.0)]));
    assert_eq!(filled.link(), "s0=1&s9=3");
    assert_eq!(filled.outcome().report.figures.get(Metric::Nps), Ok(50.0));
}

#[test]
fn seeking_starts_from_the_present_result_and_reaches_the_goal() {
    let sought = Calculator::open(Page::ClvCac, "").update(Msg::Seek(Some(Key::Churn)));
    let now = sought.outcome();
    assert!((now.solved.unwrap().unwrap() - 5.0).abs() < 1e-9);
    let goal = sought.update(Msg::GoalValue {
        text: Some("3".to_owned()),
        value: Some(3.0),
    });
    let reached = goal.outcome();
    assert!((reached.report.figures.get(Metric::ClvCacRatio).unwrap() - 3.0).abs() < 1e-9);
    assert_eq!(
        Calculator::open(Page::ClvCac, &goal.link()).outcome(),
        reached
    );
    let never = sought.update(Msg::GoalValue {
        text: None,
        value: Some(-1.0),
    });
    assert!(never.outcome().solved.unwrap().is_err());
    assert!(goal.update(Msg::Seek(None)).solving().is_none());
}

proptest! {
    /// Whatever stands in a fragment: nothing breaks, and the link written is written again.
    #[test]
    fn any_fragment_opens(fragment in "[ -~]{0,80}|([a-z0-9-]{1,14}=[-0-9a-z.%]{0,12}&){0,8}") {
        for page in Page::ALL {
            let link = Calculator::open(*page, &fragment).link();
            prop_assert_eq!(Calculator::open(*page, &link).link(), link);
        }
    }

    /// Numbers in a link come back as they are.
    #[test]
    fn numbers_round_trip(start in 0u64..1_000_000_000_000, arpa in 0.0f64..1e12) {
        let churn = Calculator::open(Page::Churn, &format!("start={start}"));
        prop_assert_eq!(churn.entry(Key::Start).number(), Some(start as f64));
        let clv = Calculator::open(Page::ClvCac, &format!("arpa={arpa}"));
        prop_assert_eq!(clv.link(), format!("arpa={arpa}"));
    }
}

/// Survivors are data: they count, they stay over links and undone steps, and no link has them.
#[test]
fn pasted_survivors_are_in_no_link() {
    let opened = Calculator::open(Page::Clv, "model=cohort&margin-per-period=100&discount=10");
    let clv = |at: &Calculator| at.outcome().report.figures.get(Metric::Clv);
    assert_eq!(clv(&opened), Err(Undefined::MissingInput));
    assert!(!opened.began_with_example());
    let pasted = Pasted::text("1000\n869\n743\n653".to_owned(), Comma::Grouping);
    let with = opened.update(Msg::Paste(Rc::new(pasted)));
    assert_eq!(with.link(), opened.link());
    let value = clv(&with).unwrap();
    assert!(value > 100.0);
    let changed = with.update(Msg::Set(Key::MarginPerPeriod, Value::Number(200.0)));
    assert!((clv(&changed).unwrap() / value - 2.0).abs() < 1e-12);
    assert_eq!(clv(&changed.update(Msg::Undo)), Ok(value));
    let arrived = changed.update(Msg::Open(
        "model=cohort&margin-per-period=50&discount=10".to_owned(),
    ));
    assert!((clv(&arrived).unwrap() / value - 0.5).abs() < 1e-12);
    for (text, reason) in [
        ("", Undefined::MissingInput),
        ("1000\n1200", Undefined::InvalidInput),
        ("1000\n900", Undefined::TooFew),
    ] {
        let pasted = Pasted::text(text.to_owned(), Comma::Grouping);
        let at = with.update(Msg::Paste(Rc::new(pasted)));
        assert_eq!(clv(&at), Err(reason), "{text:?}");
    }
    let example = Calculator::open(Page::Clv, "");
    let chosen = example.update(Msg::Set(Key::Model, Value::Model(Model::Cohort)));
    assert!(chosen.began_with_example() && !chosen.is_example());
}

/// Where each calculator's numbers go on to.
const ONWARD: [(Page, &[Onward]); 9] = [
    (Page::Churn, onward::CHURN),
    (Page::Clv, onward::CLV),
    (Page::ClvCac, onward::CLV_CAC),
    (Page::RevenueChurn, onward::REVENUE_CHURN),
    (Page::RepeatPurchase, onward::REPEAT_PURCHASE),
    (Page::Campaign, onward::CAMPAIGN),
    (Page::Budget, onward::BUDGET),
    (Page::RetentionProfit, onward::RETENTION_PROFIT),
    (Page::Effort, onward::EFFORT),
];

/// The links that a page offers with these inputs.
fn onward_of(page: Page, link: &str) -> Vec<(Page, String)> {
    let found = ONWARD.iter().find(|(this, _)| *this == page).unwrap();
    let Outcome { inputs, report, .. } = Calculator::open(page, link).outcome();
    let carried = carried(found.1, &inputs, &report.figures, sheet(page).is_shown);
    let written = carried.into_iter().map(|(to, pairs)| {
        let pairs = pairs.into_iter();
        let pairs: Vec<_> = pairs
            .map(|(key, text)| (key.as_str().to_owned(), text))
            .collect();
        (to, fragment::write(&pairs))
    });
    written.collect()
}

/// Every link that a worked example offers is written as the page it leads to would write it, and every value is legal there.
#[test]
fn numbers_go_on_as_legal_links() {
    for (page, _) in ONWARD {
        let links = onward_of(page, "");
        assert!(!links.is_empty(), "{page:?}");
        for (to, link) in links {
            let opened = Calculator::open(to, &link);
            assert_eq!(opened.link(), link, "{page:?} to {to:?}");
            for field in fields(to) {
                assert_eq!(
                    opened.entry(field.key).problem(),
                    None,
                    "{page:?} to {to:?}: {link}"
                );
            }
        }
    }
}

#[test]
fn what_goes_on() {
    let leads = |page, link: &str, to: Page| {
        let links = onward_of(page, link);
        links
            .into_iter()
            .find(|(this, _)| *this == to)
            .map(|(_, link)| link)
    };
    let quarter = "period=quarter&start=1000&new=0&lost=271";
    assert_eq!(
        leads(Page::Churn, quarter, Page::Clv).as_deref(),
        Some("churn=10")
    );
    let kept = leads(Page::Churn, quarter, Page::RetentionProfit);
    assert_eq!(kept.as_deref(), Some("customers=729&retention=72.9"));
    assert_eq!(leads(Page::Churn, "start=10", Page::Clv), None);
    // What another model of the same page holds is not carried.
    let simple = "model=simple&aov=75&arpa=100&churn=5";
    assert_eq!(leads(Page::Clv, simple, Page::ClvCac), None);
    let fee = "margin=70&arpa=100&churn=5&discount=10";
    let cost = leads(Page::Clv, fee, Page::ClvCac);
    assert_eq!(
        cost.as_deref(),
        Some("arpa=100&margin=70&churn=5&discount=10")
    );
    let lost = leads(
        Page::RetentionProfit,
        "customers=1000&retention=94",
        Page::Churn,
    );
    assert_eq!(lost.as_deref(), Some("start=1000&new=0&lost=60"));
    let mailing = "audience=500&response=6&aov=50&margin=40&discount-given=5";
    let budget = leads(Page::Campaign, mailing, Page::Budget);
    assert_eq!(
        budget.as_deref(),
        Some("contact-cost-existing=0&success-existing=6&margin-per-sale=15&audience-existing=500")
    );
}

/// How far inputs are moved goes into the link beside the fields, only as far as it is not what is proposed.
#[test]
fn ranges_stand_in_the_link() {
    let page = Page::RetentionProfit;
    for link in [
        "customers=1000&spread=20",
        "customers=1000&retention-low=90&retention-high=96.5",
        "customers=1000&programme-cost-low=0",
        "customers=1000&spread=50&uplift-high=4&grid-rows=retention&grid-columns=customers",
        "customers=1000&horizon-low=abc",
        "spread=10",
    ] {
        canonical(page, link, link);
        let ranges = Ranges::of(Calculator::open(page, link).others());
        assert_eq!(
            fragment::write(&ranges.pairs()),
            link.trim_start_matches("customers=1000&")
        );
    }
    let read = |link: &str| Ranges::of(&fragment::parse(link));
    let kept = "grid-rows=uplift&utm=x&spread=own&retention-high=5&retention-low=3&spread=20";
    assert_eq!(
        fragment::write(&read(kept).pairs()),
        "retention-low=3&retention-high=5&utm=x"
    );
    assert_eq!(fragment::write(&read("spread=moon").pairs()), "spread=moon");
    assert_eq!(read("spread=moon").spread(), Spread::Own);
}

/// A refused end takes its input out, the rest goes on; a field that is left empty is as proposed.
#[test]
fn ranges_are_checked_beside_their_fields() {
    let opened = |ends: &str| {
        let link = format!("customers=1000&margin-per-customer=30&retention=94&uplift=2&programme-cost=50000&{ends}");
        let page = Calculator::open(Page::RetentionProfit, &link);
        (page.outcome().inputs, Ranges::of(page.others()))
    };
    let (inputs, ranges) = opened("retention-low=90");
    let moved = ranges.ranges(&inputs);
    let retention = moved.iter().find(|(key, _)| *key == Key::Retention);
    let Range { low, high } = retention.unwrap().1;
    assert_eq!((low, high), (90.0, 95.3));
    for (ends, key, end, refused) in [
        (
            "customers-low=abc",
            Key::Customers,
            End::Low,
            Refused::Field(FieldProblem::NotANumber),
        ),
        (
            "customers-low=1.5",
            Key::Customers,
            End::Low,
            Refused::Field(FieldProblem::NotWhole),
        ),
        (
            "retention-high=101",
            Key::Retention,
            End::High,
            Refused::Field(FieldProblem::Above { most: 100.0 }),
        ),
        (
            "retention-low=95",
            Key::Retention,
            End::Low,
            Refused::End(EndProblem::AboveNow { now: 94.0 }),
        ),
        (
            "uplift-high=1",
            Key::Uplift,
            End::High,
            Refused::End(EndProblem::BelowNow { now: 2.0 }),
        ),
        (
            "uplift-high=6",
            Key::Uplift,
            End::High,
            Refused::End(EndProblem::NoGain),
        ),
    ] {
        let (inputs, ranges) = opened(ends);
        assert_eq!(ranges.refused(&inputs, key, end), Some(refused), "{ends}");
        let moved = ranges.ranges(&inputs);
        assert!(moved.iter().all(|(moved, _)| *moved != key), "{ends}");
        assert_eq!(moved.len(), 5, "{ends}");
    }
}

/// What is chosen replaces what was set, can be taken back, and leaves strangers' pairs alone.
#[test]
fn ranges_are_set_and_taken_back() {
    let opened = Calculator::open(Page::RetentionProfit, "retention=94&utm=x");
    let typed = |now: &Calculator, text: &str, value: f64| {
        let ranges = Ranges::of(now.others());
        let field = ranges.field(Key::Retention).unwrap();
        let entry = Entry::typed(field, text.to_owned(), Ok(Some(value)));
        let pairs = ranges.with_end(Key::Retention, End::Low, entry).pairs();
        now.update(Msg::Keep(pairs, Some(Key::Retention)))
    };
    let set = typed(&typed(&opened, "9", 9.0), "90", 90.0);
    assert_eq!(set.link(), "retention=94&retention-low=90&utm=x");
    let half = Ranges::of(set.others()).with_spread(Spread::Half);
    let half = set.update(Msg::Keep(half.pairs(), None));
    assert_eq!(half.link(), "retention=94&spread=50&utm=x");
    let two = Ranges::of(half.others()).with_together(Key::Customers, Key::ProgrammeCost);
    let two = half.update(Msg::Keep(two.pairs(), None));
    assert_eq!(
        two.link(),
        "retention=94&spread=50&grid-rows=customers&utm=x"
    );
    let back = two.update(Msg::Undo).update(Msg::Undo);
    assert_eq!(back.link(), set.link());
    // Typing on in one range is one step.
    assert_eq!(back.update(Msg::Undo).link(), opened.link());
}
