//! A browser for tests: it knows where it is, and does nothing.

use mandegar::domain::date::Date;
use mandegar::job::session::Msg;
use mandegar::job::wire::Wire;
use mandegar::job::{Ask, Heard, Request, Which};
use mandegar::report::name::Page;
use mandegar::state::address::Theme;
use mandegar::ui::components::reading::{ReadingPart, READING};
use mandegar::ui::host::{Address, Data, Errands, Host, Setting};
use std::any::Any;
use yew::Callback;

/// A browser that only knows where it is.
pub struct Silent(pub Address);

impl Host for Silent {
    fn address(&self) -> Address {
        self.0.clone()
    }
    fn on_address(&self, _: Callback<Address>) {}
    fn show(&self, _: &Address) {}
    fn url(&self, address: &Address) -> String {
        let language = address.language.code();
        format!(
            "https://site.example/{language}/{}#{}",
            address.place.folder(),
            address.fragment
        )
    }
    fn root_url(&self, file: &str) -> String {
        format!("https://site.example/{file}")
    }
    fn prepare(&self, _: &Address, done: Callback<()>) {
        done.emit(());
    }
    fn fetch_lower(&self, _: Page, done: Callback<bool>) {
        done.emit(true);
    }
    fn errands(&self) -> &dyn Errands {
        self
    }
    fn set_theme(&self, _: Theme) {}
    fn remember(&self, _: Setting, _: &str) {}
    fn today(&self) -> Date {
        Date::MIN
    }
    fn watch_view(&self, _: web_sys::Element, _: Callback<bool>) -> Box<dyn Any> {
        Box::new(())
    }
    fn focus(&self, _: &str) {}
}

impl Errands for Silent {
    fn turn_prose(&self, _: String, _: Option<String>) {}
    fn copy(&self, _: String, _: Callback<bool>) {}
    fn is_for_excel(&self) -> bool {
        false
    }
    fn set_for_excel(&self, _: bool) {}
    fn save(&self, _: &str, _: &str, _: &str) {}
    fn save_png(&self, _: &str, _: &str, _: u32, _: u32) {}
    fn print(&self) {}
    fn modal(&self, _: web_sys::Element, _: bool) {}
    fn watch_width(&self, _: web_sys::Element, _: Callback<u32>) -> Box<dyn Any> {
        Box::new(())
    }
    fn watch_drop(&self, _: Callback<bool>, _: Callback<web_sys::File>) -> Box<dyn Any> {
        Box::new(())
    }
    fn after(&self, _: u32, _: Callback<()>) -> Box<dyn Any> {
        Box::new(())
    }
    fn fetch_reading(&self, _: Which, done: Callback<Option<&'static ReadingPart>>) {
        done.emit(Some(&READING));
    }
    fn give(&self, _: Data) {}
    fn submit(&self, _: &'static Wire, _: Request, _: Callback<Msg>) {}
    fn ask(&self, _: &'static Wire, _: Ask, _: Callback<Heard>) {}
    fn cancel(&self) {}
}
