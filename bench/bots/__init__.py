"""What is measured: scripts, each run in a process of its own and pointed at the loopback server."""
