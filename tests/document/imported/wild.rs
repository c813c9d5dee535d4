/// The errors of the Wild Error Reference.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, platform_error::PlatformError)]
#[error(labels(default_cause = "Not written yet", default_solution = "Call the hall"))]
pub enum WildError {
    #[error(
        code = "1001",
        message = "Someone else has {{seat}}.",
        explanation = "Someone **else** has `{seat}`.\nAsk them.",
        cause = "Not written yet",
        solution = "Call the hall",
        kind = AlreadyExists,
        docs = "errors/1001.md",
        alias = "SEAT_TAKEN",
        since = "v1",
        labels(team = "Hall"),
    )]
    SeatTaken,
    /// Can't open the map
    #[error(
        code = "1002",
        message = "Can't open the map",
        title = "CANT_OPEN",
        cause = "Not written yet",
        solution = "Call the hall",
        kind = InvalidArgument,
        http_status = 422,
        alias = "1003",
    )]
    E1002,
    /// The map is old
    #[error(
        code = "1004",
        message = "The map is old",
        cause = "Not written yet",
        solution = "Call the hall",
        alias = "OLD_MAP",
        deprecated = "no longer used",
        labels(team = "Map"),
    )]
    OldMap,
    /// Can't open the door
    #[error(
        code = "1005",
        message = "Can't open the door",
        title = "CANT_OPEN",
        cause = "Not written yet",
        solution = "Call the hall",
        kind = InvalidArgument,
        labels(team = "票务"),
    )]
    E1005,
}
