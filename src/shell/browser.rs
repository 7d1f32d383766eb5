//! [`Host`] as the browser gives it.

use super::embed::Embed;
use super::location::{self, Fragment};
use super::{clock, dialog, document, history, parts, storage, watch};
use crate::domain::date::Date;
use crate::locale::language::Language;
use crate::report::name::Page;
use crate::state::address::{Frame, Place, Theme};
use crate::ui::host::{Address, Errands, Host, Setting};
use gloo::events::{EventListener, EventListenerOptions};
use std::any::Any;
use std::cell::{OnceCell, RefCell};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Document, Element, Event, HtmlAnchorElement, MouseEvent, Window};
use yew::Callback;

/// The browser's window, and what the app shows in it.
pub struct Browser {
    site: Rc<Site>,
    embed: RefCell<Option<Embed>>,
}

/// What listeners share with the host.
struct Site {
    window: Window,
    document: Document,
    root: String,
    shown: RefCell<Address>,
    changed: RefCell<Option<Callback<Address>>>,
    errands: OnceCell<Box<dyn Errands>>,
}

impl Browser {
    /// The browser around this program, listening from now on; `None` where there is no page.
    pub fn new() -> Option<Self> {
        let window = web_sys::window()?;
        let document = window.document()?;
        let href = window.location().href().ok()?;
        let (language, place) = document::told(&document);
        let root = location::root(&href, place);
        let shown = read(&href, language, place);
        document::name_theme(&document, shown.theme);
        document::name_frame(&document, shown.frame);
        document::hold_icon(&document, &root);
        let site = Rc::new(Site {
            window,
            document,
            root,
            shown: RefCell::new(shown),
            changed: RefCell::new(None),
            errands: OnceCell::new(),
        });
        site.listen();
        Some(Self {
            site,
            embed: RefCell::new(None),
        })
    }

    /// Talks with the page around the frame, if there is one, from now on: before, the app had no height of its own.
    pub fn open_frame(&self, app: &Element) {
        if self.site.shown.borrow().frame == Frame::Embed {
            let themes = Rc::clone(&self.site);
            let on_theme = Callback::from(move |theme| themes.take_theme(theme));
            self.embed.replace(Embed::start(app, on_theme));
        }
    }
}

impl Host for Browser {
    fn address(&self) -> Address {
        self.site.shown.borrow().clone()
    }

    fn on_address(&self, changed: Callback<Address>) {
        self.site.changed.replace(Some(changed));
    }

    fn show(&self, address: &Address) {
        self.site.show(address, None);
    }

    fn url(&self, address: &Address) -> String {
        location::url(&self.site.root, address)
    }

    fn root_url(&self, file: &str) -> String {
        format!("{}{file}", self.site.root)
    }

    fn prepare(&self, address: &Address, done: Callback<()>) {
        self.site.prepare(address.clone(), done);
    }

    fn fetch_lower(&self, page: Page, done: Callback<bool>) {
        spawn_local(async move { done.emit(parts::bring_lower(page).await) });
    }

    fn errands(&self) -> &dyn Errands {
        match self.site.errands() {
            Some(errands) => errands,
            None => std::process::abort(),
        }
    }

    fn set_theme(&self, theme: Theme) {
        self.site.shown.borrow_mut().theme = theme;
        document::name_theme(&self.site.document, theme);
    }

    fn remember(&self, setting: Setting, value: &str) {
        storage::remember(setting, value);
    }

    fn today(&self) -> Date {
        clock::today()
    }

    fn watch_view(&self, element: Element, changed: Callback<bool>) -> Box<dyn Any> {
        watch::view(&element, changed)
    }

    fn focus(&self, element_id: &str) {
        dialog::focus(element_id);
    }
}

impl Site {
    /// Listens as long as the page lives.
    fn listen(self: &Rc<Self>) {
        for name in ["popstate", "hashchange"] {
            let site = Rc::clone(self);
            EventListener::new(&self.window, name, move |_| site.went()).forget();
        }
        if let Some(prose) = document::prose(&self.document) {
            let site = Rc::clone(self);
            let options = EventListenerOptions::enable_prevent_default();
            EventListener::new_with_options(&prose, "click", options, move |event| {
                if site.follow(event).is_some() {
                    event.prevent_default();
                }
            })
            .forget();
        }
    }

    /// Shows an address, and a section of its page if one is named.
    fn show(self: &Rc<Self>, address: &Address, section: Option<&str>) {
        let before = self.shown.replace(address.clone());
        let href = self.window.location().href().unwrap_or_default();
        let mut url = location::next_url(&self.root, address, &href);
        if before.language == address.language && before.place == address.place {
            return history::replace(url);
        }
        // The entry being left keeps its last inputs.
        history::flush();
        if let (Some(section), true) = (section, address.fragment.is_empty()) {
            url = format!("{url}#{section}");
        }
        if history::push(&url).is_err() {
            // A sandbox may forbid new entries; then the page is loaded anew.
            let _refused = self.window.location().assign(&url);
            return;
        }
        if before.place != address.place {
            self.window.scroll_to_with_x_and_y(0.0, 0.0);
        }
        self.turn_page(address, section.map(str::to_owned));
    }

    /// The address bar changed: by going back or forward, by hand, or by a link within the page.
    fn went(self: &Rc<Self>) {
        let Ok(href) = self.window.location().href() else {
            return;
        };
        let Some((language, place)) =
            location::place(&self.root, &href).or_else(|| Some(document::told(&self.document)))
        else {
            return;
        };
        let before = self.shown.borrow().clone();
        let mut now = Address {
            theme: before.theme,
            ..read(&href, language, place)
        };
        let same_page = before.language == language && before.place == place;
        let section = match location::fragment(&href) {
            Fragment::Section(id) => Some(id.to_owned()),
            Fragment::Inputs(_) => None,
        };
        if same_page && section.is_some() {
            now.fragment.clone_from(&before.fragment);
            // The numbers go back into the address, or a reload would lose them.
            if !now.fragment.is_empty() {
                history::replace(location::next_url(&self.root, &now, &href));
            }
        } else {
            history::forget();
        }
        if now == before {
            return;
        }
        if !same_page && self.errands().is_none() {
            // Too early to turn the page: it is loaded anew.
            let _refused = self.window.location().reload();
            return;
        }
        self.shown.replace(now.clone());
        if !same_page {
            self.turn_page(&now, section);
        }
        self.tell(now);
    }

    /// Follows a link of the prose to another of our pages without loading it; `None` leaves the click to the browser.
    fn follow(self: &Rc<Self>, event: &Event) -> Option<()> {
        let click = event.dyn_ref::<MouseEvent>()?;
        let plain = click.button() == 0
            && !(click.ctrl_key() || click.meta_key() || click.shift_key() || click.alt_key());
        let target = event.target()?.dyn_into::<Element>().ok()?;
        let link = target.closest("a[href]").ok()??;
        let link = link.dyn_into::<HtmlAnchorElement>().ok()?;
        let is_own = plain && link.target().is_empty() && !link.has_attribute("download");
        let href = link.href();
        let (language, place) = location::place(&self.root, &href)?;
        let before = self.shown.borrow().clone();
        let is_same_page = before.language == language && before.place == place;
        // Before errands can be done the browser itself follows the link.
        if !is_own || is_same_page || self.errands().is_none() {
            return None;
        }
        let fragment = location::fragment(&href);
        let address = Address {
            language,
            place,
            fragment: fragment.inputs().unwrap_or_default().to_owned(),
            ..before
        };
        match fragment {
            Fragment::Section(id) => self.show(&address, Some(id)),
            Fragment::Inputs(_) => self.show(&address, None),
        }
        self.tell(address);
        Some(())
    }

    /// Makes the document another page's: its attributes at once, its prose and title when they have come.
    fn turn_page(&self, address: &Address, section: Option<String>) {
        let (language, place) = (address.language, address.place);
        document::name_page(&self.document, language, place);
        if let Some(errands) = self.errands() {
            errands.turn_prose(location::page_url(&self.root, language, place), section);
        }
    }

    /// Who does the errands, once that part of the app is there.
    fn errands(&self) -> Option<&dyn Errands> {
        if self.errands.get().is_none() {
            let _known = self.errands.set(parts::errands()?);
        }
        self.errands.get().map(Box::as_ref)
    }

    /// The page around the frame chose a theme.
    fn take_theme(&self, theme: Theme) {
        document::name_theme(&self.document, theme);
        self.shown.borrow_mut().theme = theme;
        let now = self.shown.borrow().clone();
        self.tell(now);
    }

    /// Tells the app where the person is now, once everything that the place needs is here.
    fn tell(&self, address: Address) {
        let changed = self.changed.borrow().clone();
        if let Some(changed) = changed {
            // On the page that is shown the first figures stand already; its lower half is nobody's hurry.
            if parts::are_here(&address) {
                return changed.emit(address);
            }
            let done = changed.reform({
                let address = address.clone();
                move |()| address.clone()
            });
            self.prepare(address, done);
        }
    }

    /// Brings the parts of the app that `address` needs, and loads its page anew where they cannot be had.
    fn prepare(&self, address: Address, done: Callback<()>) {
        if parts::are_all_here(&address) {
            return done.emit(());
        }
        let (window, url) = (self.window.clone(), location::url(&self.root, &address));
        spawn_local(async move {
            if parts::bring_all(&address).await {
                done.emit(());
            } else {
                let _refused = window.location().assign(&url);
            }
        });
    }
}

/// The address of the page at `href`.
fn read(href: &str, language: Language, place: Place) -> Address {
    let (frame, theme, currency) = location::query(href);
    let fragment = location::fragment(href).inputs().unwrap_or_default();
    Address {
        language,
        place,
        frame,
        theme: theme.or_else(storage::theme).unwrap_or_default(),
        currency,
        fragment: fragment.to_owned(),
    }
}
