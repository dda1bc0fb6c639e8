"""What a leaflet is, as frozen data: no I/O, no layout, no markup.

Import from the module that defines a name: `inlines`, `blocks`, `leaflet`, `look` (layout and brand), `policy`.
"""
