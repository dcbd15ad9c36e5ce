"""A folder of blueprints as a site: an index, a page for each blueprint, and what occurs where across them all.

Values in, values out, but for what is on the disk already: which pages are still good (``manifest``), and which belong
to no blueprint any more (``sweeping``). Who draws, in which order and in how many processes is up to the caller.
"""
