"""The HTTP API and the web page; FastAPI, Starlette and Jinja stop at this package."""
