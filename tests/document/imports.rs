//! What an import takes, what it proposes and what it reports.
