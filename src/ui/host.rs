//! What views ask of the browser; `shell` gives it, tests give a silent one.

use crate::domain::date::Date;
use crate::job::session::Msg;
use crate::job::wire::Wire;
use crate::job::{Ask, Heard, Request, Which};
use crate::locale::language::Language;
use crate::locale::money::Currency;
use crate::report::name::Page;
use crate::state::address::{Frame, Place, Theme};
use crate::ui::components::data::Kept;
use crate::ui::components::reading::ReadingPart;
use crate::ui::wording::Wording;
use std::rc::Rc;
use yew::{hook, use_context, Callback};

/// The address of a page with everything that the app reads from it.
#[derive(Clone, Debug, PartialEq)]
pub struct Address {
    /// The language's folder.
    pub language: Language,
    /// The page's folder.
    pub place: Place,
    /// `?embed` or not.
    pub frame: Frame,
    /// `?theme=`, else the saved theme.
    pub theme: Theme,
    /// `?currency=`, where given and known.
    pub currency: Option<Currency>,
    /// The fragment without `#`, as it stands in the address (percent-encoded).
    pub fragment: String,
}

/// Data for the engine.
#[derive(Clone, Debug)]
pub enum Data {
    /// A file, dropped or chosen.
    File(web_sys::File),
    /// Text, pasted or made.
    Text(String),
}

/// A preference worth remembering; numbers and data never are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Setting {
    /// The theme by name.
    Theme,
    /// The language by code.
    Language,
    /// Whether CSV files are for Excel: `true` or `false`.
    Excel,
}

/// What a page asks of the browser from its first moment on.
pub trait Host {
    /// The address now.
    fn address(&self) -> Address;
    /// Calls `changed` when the person goes back or forward or edits the fragment by hand.
    fn on_address(&self, changed: Callback<Address>);
    /// Shows `address`: a new place or language is pushed as a new entry (its prose and title are fetched), a new fragment replaces the entry.
    fn show(&self, address: &Address);
    /// The full URL of `address`, to copy.
    fn url(&self, address: &Address) -> String;
    /// The full URL of a file at the root of the site (`embed.js`).
    fn root_url(&self, file: &str) -> String;
    /// Makes sure that all parts of the app that `address` needs are there, then calls `done`.
    fn prepare(&self, address: &Address, done: Callback<()>);
    /// Fetches what stands below the figures of a calculator; `done` says whether it is there.
    fn fetch_lower(&self, page: Page, done: Callback<bool>);
    /// What is asked later. Whoever asks is a part of the app that brought it along; asking before ends the program.
    fn errands(&self) -> &dyn Errands;
    /// Applies the theme to the document.
    fn set_theme(&self, theme: Theme);
    /// Remembers a preference, where the browser allows it.
    fn remember(&self, setting: Setting, value: &str);
    /// Today's date.
    fn today(&self) -> Date;
    /// Calls `changed` with whether the element is in view now and whenever that changes, until the guard is dropped.
    fn watch_view(
        &self,
        element: web_sys::Element,
        changed: Callback<bool>,
    ) -> Box<dyn std::any::Any>;
    /// Moves the focus.
    fn focus(&self, element_id: &str);
}

/// What is asked of the browser once a page stands: taking away, drawing, reading data, going elsewhere. It comes with the lower half
/// of a calculator, and with the index and the pages about data.
pub trait Errands {
    /// Shows the prose of the page at `url` in place of the present one, and scrolls to a section of it if one is named.
    fn turn_prose(&self, url: String, section: Option<String>);
    /// Copies `text`; `done` says whether that worked.
    fn copy(&self, text: String, done: Callback<bool>);
    /// Whether CSV files are to be for Excel.
    fn is_for_excel(&self) -> bool;
    /// Chooses that, and remembers it where the browser allows.
    fn set_for_excel(&self, is_chosen: bool);
    /// Saves `text` as a file.
    fn save(&self, name: &str, mime: &str, text: &str);
    /// Saves a standalone SVG as a PNG at twice its size.
    fn save_png(&self, name: &str, svg: &str, width: u32, height: u32);
    /// Prints the page.
    fn print(&self);
    /// Opens or closes a `<dialog>` modally.
    fn modal(&self, dialog: web_sys::Element, open: bool);
    /// Calls `changed` with the element's width in CSS pixels now and whenever it changes, until the guard is dropped.
    fn watch_width(
        &self,
        element: web_sys::Element,
        changed: Callback<u32>,
    ) -> Box<dyn std::any::Any>;
    /// Calls `dropped` with a file dropped anywhere on the page and `over` while one hovers; until the guard is dropped.
    fn watch_drop(
        &self,
        over: Callback<bool>,
        dropped: Callback<web_sys::File>,
    ) -> Box<dyn std::any::Any>;
    /// Calls `act` after so many milliseconds, unless the guard is dropped before.
    fn after(&self, milliseconds: u32, act: Callback<()>) -> Box<dyn std::any::Any>;
    /// Fetches the part of the app that reads data, and an engine; `None` when that failed.
    fn fetch_reading(&self, which: Which, done: Callback<Option<&'static ReadingPart>>);
    /// Gives the engine data in place of what it had.
    fn give(&self, data: Data);
    /// Runs a job on the data; a new one replaces the running one, which is then not heard of any more. `heard` is told how it
    /// goes: what the beginning says, progress, and in the end the reply or that the engine broke.
    fn submit(&self, wire: &'static Wire, request: Request, heard: Callback<Msg>);
    /// Asks about what the last job found; where the engine had to be started anew, it does that job first.
    fn ask(&self, wire: &'static Wire, ask: Ask, heard: Callback<Heard>);
    /// Stops the running job and everything that was asked.
    fn cancel(&self);
}

/// A shared host with what is kept beside it, equal to itself only, so that passing it on renders nothing anew.
#[derive(Clone)]
pub struct SharedHost {
    host: Rc<dyn Host>,
    /// The data of pages that were left.
    pub kept: Kept,
}

impl SharedHost {
    /// Shares a host.
    pub fn new(host: impl Host + 'static) -> Self {
        Self {
            host: Rc::new(host),
            kept: Kept::default(),
        }
    }
}

impl PartialEq for SharedHost {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.host, &other.host)
    }
}

impl std::ops::Deref for SharedHost {
    type Target = dyn Host;

    fn deref(&self) -> &Self::Target {
        self.host.as_ref()
    }
}

/// What every view knows: the browser, and the language and the currency to speak in. One context, as each costs a download.
#[derive(Clone, PartialEq)]
pub struct Surroundings {
    /// The browser.
    pub host: SharedHost,
    /// The language and the currency.
    pub wording: Wording,
}

/// The browser; there is none outside the app.
#[hook]
pub fn use_host() -> Option<SharedHost> {
    use_context::<Surroundings>().map(|around| around.host)
}
