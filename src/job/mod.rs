//! Work on data as a request and a reply, run by a worker or by the main thread alike.
