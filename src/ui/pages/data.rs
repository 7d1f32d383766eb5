//! The pages about data: what each is shown by, a part of the download of its own.

#[cfg(feature = "parts")]
use crate::part::{Slot, Slots};
use crate::report::name::DataPage;
use crate::ui::host::Address;
#[cfg(not(feature = "parts"))]
use crate::ui::pages::{orders, subscriptions, survey, visits};
use yew::{Callback, Html, Properties};

/// A page about data and where it was opened.
#[derive(Properties, PartialEq)]
pub struct DataPageProps {
    /// Its address; the fragment holds the inputs.
    pub address: Address,
    /// Counts the links that were opened from outside: a new one opens the fragment anew.
    pub arrivals: u32,
    /// The inputs have changed: this is their fragment.
    pub on_link: Callback<String>,
    /// Goes to another page.
    pub on_go: Callback<Address>,
}

/// What a page about data is shown by.
#[derive(Debug)]
pub struct DataPart {
    /// The page.
    pub view: fn(DataPageProps) -> Html,
}

/// The part of `page`.
#[cfg(not(feature = "parts"))]
pub fn part(page: DataPage) -> &'static DataPart {
    match page {
        DataPage::Orders => &orders::ORDERS,
        DataPage::Subscriptions => &subscriptions::SUBSCRIPTIONS,
        DataPage::Survey => &survey::SURVEY,
        DataPage::Visits => &visits::VISITS,
    }
}

/// The part of a page that has been fetched.
#[cfg(feature = "parts")]
pub fn part(page: DataPage) -> &'static DataPart {
    slot(page).table()
}

/// Where the part of a page goes once it is fetched.
#[cfg(feature = "parts")]
pub fn slot(page: DataPage) -> &'static Slot<DataPart> {
    static PARTS: Slots<DataPart, { DataPage::ALL.len() }> = Slots::new();
    PARTS.of(page as usize)
}
