//! What needs a real browser: run by wasm-bindgen-test in headless Chromium (`cargo xtask test browser`).
#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used, missing_docs)]

#[path = "common/host.rs"]
mod host;

use host::Silent;
use mandegar::domain::date::{Date, JALALI_YEARS};
use mandegar::locale::language::Language;
use mandegar::report::name::Page;
use mandegar::state::address::{Frame, Place, Theme};
use mandegar::ui::app::{App, AppProps};
use mandegar::ui::host::{Address, SharedHost};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::{Element, HtmlElement, HtmlInputElement, HtmlSelectElement};

wasm_bindgen_test_configure!(run_in_browser);

/// Mounts the app on a page of its own, with the inputs of `fragment`.
async fn mounted(language: Language, page: Page, fragment: &str) -> Element {
    let document = web_sys::window().unwrap().document().unwrap();
    let root = document.create_element("div").unwrap();
    document.body().unwrap().append_child(&root).unwrap();
    let address = Address {
        language,
        place: Place::Page(page),
        frame: Frame::Page,
        theme: Theme::Auto,
        currency: None,
        fragment: fragment.to_owned(),
    };
    let host = SharedHost::new(Silent(address));
    yew::Renderer::<App>::with_root_and_props(root.clone(), AppProps { host }).render();
    yew::scheduler::flush().await;
    root
}

fn control<T: JsCast>(root: &Element, name: &str) -> T {
    let found = root.query_selector(&format!("[name='{name}']")).unwrap();
    found.unwrap().unchecked_into()
}

fn metric(root: &Element, id: &str) -> String {
    let found = root
        .query_selector(&format!("[data-metric='{id}']"))
        .unwrap();
    found.unwrap().get_attribute("data-value").unwrap()
}

async fn typed(root: &Element, name: &str, text: &str) {
    let input: HtmlInputElement = control(root, name);
    input.set_value(text);
    let init = web_sys::EventInit::new();
    init.set_bubbles(true);
    let event = web_sys::Event::new_with_event_init_dict("input", &init).unwrap();
    input.dispatch_event(&event).unwrap();
    yew::scheduler::flush().await;
}

#[wasm_bindgen_test]
async fn a_keystroke_changes_the_result_at_once() {
    let root = mounted(Language::En, Page::Churn, "").await;
    assert_eq!(metric(&root, "churn-rate"), "0.062");
    typed(&root, "lost", "100").await;
    assert_eq!(metric(&root, "churn-rate"), "0.1");
    root.remove();
}

#[wasm_bindgen_test]
async fn persian_digits_mean_the_same_number() {
    let root = mounted(Language::Fa, Page::Churn, "start=1000").await;
    typed(&root, "lost", "۶۲").await;
    assert_eq!(metric(&root, "churn-rate"), "0.062");
    assert_eq!(control::<HtmlInputElement>(&root, "lost").value(), "۶۲");
    root.remove();
}

#[wasm_bindgen_test]
async fn a_refused_text_stays_with_its_message() {
    let root = mounted(
        Language::Ru,
        Page::Nps,
        "promoters=5&passives=3&detractors=2",
    )
    .await;
    typed(&root, "promoters", "пять").await;
    let input: HtmlInputElement = control(&root, "promoters");
    assert_eq!(
        (
            input.value().as_str(),
            input.get_attribute("aria-invalid").as_deref()
        ),
        ("пять", Some("true"))
    );
    assert!(root.query_selector(".field-error").unwrap().is_some());
    assert_eq!(metric(&root, "nps"), "");
    root.remove();
}

#[wasm_bindgen_test]
async fn reset_gives_a_list_its_first_choice_back() {
    let root = mounted(Language::En, Page::Churn, "period=year&start=10&lost=1").await;
    let period: HtmlSelectElement = control(&root, "period");
    assert_eq!(period.value(), "year");
    let reset = root
        .query_selector("[data-action='reset']")
        .unwrap()
        .unwrap();
    reset.unchecked_into::<HtmlElement>().click();
    yew::scheduler::flush().await;
    assert_eq!(period.value(), "month");
    root.remove();
}

/// The browser's own Jalali calendar: year, month and day of the day so many days after 1970-01-01.
fn calendar_of_the_browser() -> impl Fn(Date) -> (i32, u8, u8) {
    let made = js_sys::Function::new_no_args(
        "const form = new Intl.DateTimeFormat('en-u-ca-persian', \
           {timeZone: 'UTC', year: 'numeric', month: 'numeric', day: 'numeric'}); \
         return days => { \
           const of = {}; \
           for (const part of form.formatToParts(days * 86400000)) of[part.type] = +part.value; \
           return of.year * 10000 + of.month * 100 + of.day; \
         }",
    );
    let read = made.call0(&JsValue::NULL).unwrap();
    let read: js_sys::Function = read.unchecked_into();
    move |date| {
        let days = JsValue::from(date.days());
        let day = read.call1(&JsValue::NULL, &days).unwrap().as_f64().unwrap() as i32;
        (day / 10_000, (day / 100 % 100) as u8, (day % 100) as u8)
    }
}

/// Every day of every year that is read, 107,016 of them, there and back, and the first of the year after.
///
/// The browser has the calendar from ICU. Of the years up to 1600, its version 78.2 leaves our cycle in 1503 alone, which begins a day
/// earlier there, on 2124-03-20; `Date::from_jalali` takes no date of that year.
#[wasm_bindgen_test]
fn jalali_days_are_those_of_the_browser() {
    let browser = calendar_of_the_browser();
    let (first, last) = (*JALALI_YEARS.start(), *JALALI_YEARS.end());
    let mut date = Date::from_jalali(first, 1, 1).unwrap();
    let (mut days, mut leap_years) = (0, Vec::new());
    while date.jalali().0 <= last {
        let (year, month, day) = browser(date);
        assert_eq!(date.jalali(), (year, month, day), "{}", date.iso());
        assert_eq!(Date::from_jalali(year, month, day), Some(date));
        if (month, day) == (12, 30) {
            leap_years.push(year);
        }
        days += 1;
        date = date.add_days(1).unwrap();
    }
    assert_eq!(browser(date), (last + 1, 1, 1));
    assert_eq!(days, 293 * 365 + leap_years.len());
    // The rule of 33 years, and leap years of the official calendar.
    let by_rule = |year: &i32| [1, 5, 9, 13, 17, 22, 26, 30].contains(&(year % 33));
    assert_eq!(leap_years, JALALI_YEARS.filter(by_rule).collect::<Vec<_>>());
    for year in [1375, 1379, 1383, 1387, 1391, 1395, 1399, 1403, 1408, 1412] {
        assert!(leap_years.contains(&year), "{year}");
    }
}
