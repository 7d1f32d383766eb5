//! Starts the app.

fn main() {
    mandegar::shell::start();
}
