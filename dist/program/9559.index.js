"use strict";
exports.id = 9559;
exports.ids = [9559];
exports.modules = {

/***/ 9559:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   writeWhole: () => (/* binding */ writeWhole)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _model_reason__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4909);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7030);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_4___default = /*#__PURE__*/__webpack_require__.n(node_net__WEBPACK_IMPORTED_MODULE_4__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_5___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_5__);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7075);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_6___default = /*#__PURE__*/__webpack_require__.n(node_stream__WEBPACK_IMPORTED_MODULE_6__);
/* harmony import */ var _input_readers__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2156);
/** Writes a requested file: completely or not at all, and at the given path, not where a link leads. */








/** How long a pipe's reader may pause. */
const PIPE_MS = 30_000;
/**
 * Writes a file.
 * @param path absolute
 * @param pieces the pieces of the text, in order
 * @throws Error with the reason; nothing new is left behind then, and an existing file is kept
 */
async function writeWhole(path, pieces) {
    const there = await statOf(path);
    if (there === null || there.isFile())
        return replace(path, pieces, there);
    if (there.isFIFO() || there.isSocket())
        return intoPipe(path, pieces);
    const device = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_3__.open)(path, node_fs__WEBPACK_IMPORTED_MODULE_2__.constants.O_WRONLY | node_fs__WEBPACK_IMPORTED_MODULE_2__.constants.O_NONBLOCK);
    await written(device, pieces);
}
/** @throws Error if it is a link, except for those of the system: `/dev/stdout` */
async function statOf(path) {
    try {
        const there = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_3__.lstat)(path);
        if (!there.isSymbolicLink())
            return there;
        if (!(0,_input_readers__WEBPACK_IMPORTED_MODULE_7__.isOfSystem)(path))
            throw new Error('it is a link: what it leads to is not written over');
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_3__.stat)(path);
    }
    catch (error) {
        if ((0,_model_reason__WEBPACK_IMPORTED_MODULE_1__/* .codeOf */ .$)(error) === 'ENOENT')
            return null;
        throw error;
    }
}
/**
 * Writes to a temporary file in the same folder, then renames it: a full disk leaves neither half a file nor an empty
 * one.
 */
async function replace(path, pieces, before) {
    const beside = (0,node_path__WEBPACK_IMPORTED_MODULE_5__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_5__.dirname)(path), `.gke-image-preflight-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(6).toString('hex')}`);
    let file;
    try {
        file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_3__.open)(beside, 'wx', before === null ? 0o644 : before.mode & 0o777);
    }
    catch (error) {
        if (before === null)
            throw error;
        // No file can be created in the folder, but the existing one may be writable.
        await written(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_3__.open)(path, node_fs__WEBPACK_IMPORTED_MODULE_2__.constants.O_WRONLY | node_fs__WEBPACK_IMPORTED_MODULE_2__.constants.O_TRUNC | node_fs__WEBPACK_IMPORTED_MODULE_2__.constants.O_NOFOLLOW), pieces);
        return;
    }
    try {
        await written(file, pieces);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_3__.rename)(beside, path);
    }
    catch (error) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_3__.rm)(beside, { force: true });
        throw error;
    }
}
async function written(file, pieces) {
    try {
        for (const piece of pieces)
            await file.writeFile(piece);
    }
    finally {
        await file.close();
    }
}
/** Never waits for a reader: opening a pipe that nobody reads would block forever. */
function intoPipe(path, pieces) {
    return new Promise((done, refuse) => {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_2__.open)(path, node_fs__WEBPACK_IMPORTED_MODULE_2__.constants.O_WRONLY | node_fs__WEBPACK_IMPORTED_MODULE_2__.constants.O_NONBLOCK, (error, fd) => {
            if (error !== null) {
                refuse(error.code === 'ENXIO' ? new Error('nobody reads this pipe') : error);
                return;
            }
            const socket = new node_net__WEBPACK_IMPORTED_MODULE_4__.Socket({ fd, readable: false, writable: true });
            socket.setTimeout(PIPE_MS, () => socket.destroy(new Error('nobody reads this pipe to its end')));
            socket.once('error', refuse).once('close', done);
            node_stream__WEBPACK_IMPORTED_MODULE_6__.Readable.from(pieces).pipe(socket);
        });
    });
}


/***/ })

};
;