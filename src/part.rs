//! Tables that may be parts of the download: what one page or one language alone needs.
//!
//! With the feature `parts` the build cuts the wasm into files. The shell fetches the file of the page and of the language before
//! it shows them (that of a lower half after), and puts their tables into slots like these; without the feature nothing is ever
//! missing and no slot is used.

use std::sync::OnceLock;

/// A table in a file of its own.
#[derive(Debug)]
pub struct Cut<T: 'static> {
    /// The name of the cut.
    pub name: &'static str,
    /// The table, which may be asked for once the file is here.
    pub table: fn() -> &'static T,
}

/// Declares a cut: a function that the build finds by its name and moves, with what only it reaches, into a file.
#[macro_export]
macro_rules! cut {
    ($name:ident: $table:ty = $value:expr) => {{
        #[link(wasm_import_module = "__wasm_split_placeholder__")]
        #[allow(improper_ctypes)]
        unsafe extern "C" {
            #[link_name = concat!("__wasm_split_00", stringify!($name), "00_import_00000000000000000000000000000000")]
            safe fn $name() -> &'static $table;
        }
        #[unsafe(export_name = concat!("__wasm_split_00", stringify!($name), "00_export_00000000000000000000000000000000"))]
        #[allow(improper_ctypes_definitions)]
        extern "C" fn own() -> &'static $table {
            $value
        }
        static CUT: $crate::part::Cut<$table> = $crate::part::Cut {
            name: stringify!($name),
            table: || $name(),
        };
        &CUT
    }};
}

/// The place of a table.
#[derive(Debug)]
pub struct Slot<T: 'static>(OnceLock<&'static T>);

impl<T> Slot<T> {
    /// An empty place.
    // Places are statics, for which a default is of no use.
    #[allow(clippy::new_without_default)]
    pub const fn new() -> Self {
        Self(OnceLock::new())
    }

    /// Puts the table there; a second one is let go.
    pub fn fill(&self, table: &'static T) {
        let _known = self.0.set(table);
    }

    /// Whether the table is there.
    pub fn is_filled(&self) -> bool {
        self.found().is_some()
    }

    /// The table, if it is there.
    pub fn found(&self) -> Option<&'static T> {
        self.0.get().copied()
    }

    /// The table. Asking for one that was never fetched ends the program: nothing could be shown.
    pub fn table(&self) -> &'static T {
        match self.0.get() {
            Some(table) => table,
            None => std::process::abort(),
        }
    }
}

/// The places of one table for each of `N` things of a kind, found by the number of a thing.
#[derive(Debug)]
pub struct Slots<T: 'static, const N: usize>([Slot<T>; N]);

impl<T, const N: usize> Slots<T, N> {
    /// Empty places.
    #[allow(clippy::new_without_default)]
    pub const fn new() -> Self {
        Self([const { Slot::new() }; N])
    }

    /// The place of thing number `at`, below `N`.
    pub fn of(&'static self, at: usize) -> &'static Slot<T> {
        match self.0.get(at) {
            Some(slot) => slot,
            None => std::process::abort(),
        }
    }
}
