//! The lower half of a calculator: its pictures, what a person takes away, the place for data, the working.
//!
//! A part of the app of its own for each page: it comes once the upper half stands, which is all that a first result needs.

use crate::chart::Draw;
use crate::job::session::{self, Shared};
use crate::job::Reading;
use crate::locale::text::{self, LaterText};
#[cfg(feature = "parts")]
use crate::part::{Slot, Slots};
use crate::report::export;
use crate::report::finding::Finding;
use crate::report::name::{Key, Page};
use crate::report::picture::Picture;
use crate::state::address::Frame;
use crate::state::calculator::{Msg, Outcome};
use crate::state::fields;
use crate::ui::components::chart::Chart;
use crate::ui::components::data::Data;
use crate::ui::components::take_away::TakeAway;
use crate::ui::components::working::working;
use crate::ui::host::{Address, SharedHost};
use crate::ui::pages::layout::{layout, Own, View};
#[cfg(not(feature = "parts"))]
use crate::ui::pages::{
    budget, campaign, churn, clv, clv_cac, effort, nps, repeat_purchase, retention_profit,
    return_visitors, revenue_churn,
};
use std::rc::Rc;
use yew::{html, Callback, Html, MouseEvent};

/// The lower half of one page.
#[derive(Debug)]
pub struct LowerPart {
    pictures: &'static Pictures,
    /// Always the same; called by this pointer, what it shows comes with the part and not with the upper half.
    view: fn(&Pictures, &Own, &Around) -> Html,
}

/// What a page draws.
#[derive(Debug)]
pub struct Pictures {
    /// How its pictures are drawn.
    pub draw: Draw,
    /// The one finding above a picture.
    pub takeaway: fn(&Picture) -> Option<Finding>,
    /// What else stands above its pictures.
    pub above: Option<View>,
    /// What else stands below them.
    pub below: Option<View>,
}

/// Where the lower half stands.
#[derive(Clone, Copy)]
pub struct Around<'a> {
    /// What the model comes to, to keep.
    pub outcome: &'a Rc<Outcome>,
    /// Where the page is, the present inputs in its fragment.
    pub present: &'a Address,
    /// The browser.
    pub host: Option<&'a SharedHost>,
    /// Whether work is under way or failed, for `data-state`.
    pub on_state: &'a Callback<&'static str>,
}

impl LowerPart {
    /// The lower half of the page that draws `pictures`.
    pub const fn of(pictures: &'static Pictures) -> Self {
        Self {
            pictures,
            view: lower,
        }
    }

    /// Shows it.
    pub fn show(&self, own: &Own, around: &Around) -> Html {
        (self.view)(self.pictures, own, around)
    }
}

fn lower(pictures: &Pictures, own: &Own, around: &Around) -> Html {
    let Own {
        wording,
        calculator,
        outcome,
        on,
    } = *own;
    let page = calculator.page();
    let (language, name) = (wording.language, page.as_str());
    let beside = |view: Option<View>| view.map_or_else(Html::default, |view| (view.0)(own));
    let title = |picture: &Picture| {
        let finding = (pictures.takeaway)(picture)?;
        let told = layout(page).told.sentence;
        Some(told(language, wording.currency, &finding))
    };
    let read = on.clone();
    let read = Callback::from(move |reading: Option<Shared<Reading>>| {
        let outcome = reading.as_ref().and_then(|r| r.0.outcome.as_ref());
        if let Some(outcome) = outcome {
            read.emit(Msg::Fill(outcome.inputs.clone()));
        }
    });
    let present = around.present;
    html! {
        <>
            <section class="charts" aria-label={wording.later(LaterText::Charts)}>
                { beside(pictures.above) }
                { for outcome.report.pictures.iter().enumerate().map(|(at, picture)| html! {
                    <Chart key={at} draw={pictures.draw} picture={picture.clone()} {name} title={title(picture)} />
                }) }
                { beside(pictures.below) }
            </section>
            <TakeAway address={present.clone()} on_csv={save(around.host, page, around.outcome)} />
            if present.frame == Frame::Page && page.takes_data() {
                <Data {name} title={text::data_title(language, page)} lead={text::data_lead(language, page)}
                    task={session::task(page, &outcome.inputs)} on_read={read} on_state={around.on_state.clone()} />
            }
            { working(wording, &outcome.report.working) }
        </>
    }
}

/// Saves the results as a file.
fn save(host: Option<&SharedHost>, page: Page, outcome: &Rc<Outcome>) -> Callback<MouseEvent> {
    let (host, outcome) = (host.cloned(), Rc::clone(outcome));
    Callback::from(move |_| {
        let keys: Vec<Key> = fields(page).iter().map(|field| field.key).collect();
        let text = export::results(&keys, &outcome.inputs, &outcome.report.figures);
        let name = format!("mandegar-{}.csv", page.as_str());
        if let Some(host) = &host {
            host.errands().save(&name, "text/csv", &text);
        }
    })
}

/// The lower half of `page`, if it is there.
#[cfg(not(feature = "parts"))]
pub fn part(page: Page) -> Option<&'static LowerPart> {
    macro_rules! of {
        ($page:ident) => {{
            static PART: LowerPart = LowerPart::of(&$page::PICTURES);
            &PART
        }};
    }
    Some(match page {
        Page::Churn => of!(churn),
        Page::ClvCac => of!(clv_cac),
        Page::Nps => of!(nps),
        Page::Clv => of!(clv),
        Page::RetentionProfit => of!(retention_profit),
        Page::Effort => of!(effort),
        Page::Budget => of!(budget),
        Page::RepeatPurchase => of!(repeat_purchase),
        Page::ReturnVisitors => of!(return_visitors),
        Page::RevenueChurn => of!(revenue_churn),
        Page::Campaign => of!(campaign),
    })
}

/// The lower half of `page`, if it has been fetched.
#[cfg(feature = "parts")]
pub fn part(page: Page) -> Option<&'static LowerPart> {
    slot(page).found()
}

/// Where the lower half of a page goes once it is fetched.
#[cfg(feature = "parts")]
pub fn slot(page: Page) -> &'static Slot<LowerPart> {
    static PARTS: Slots<LowerPart, { Page::ALL.len() }> = Slots::new();
    PARTS.of(page as usize)
}
