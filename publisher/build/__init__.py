"""From a project's folder to finished files: what is built, in what order, written whole."""
