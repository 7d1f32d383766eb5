//! To be written.
use crate::report::figures::Figures;
use crate::report::inputs::Inputs;
use crate::report::Report;

/// Stub.
pub fn figures(_inputs: &Inputs) -> Figures {
    Figures::default()
}

/// Stub.
pub fn report(inputs: &Inputs) -> Report {
    Report {
        figures: figures(inputs),
        refusals: Vec::new(),
        findings: Vec::new(),
        working: Vec::new(),
        pictures: Vec::new(),
    }
}
